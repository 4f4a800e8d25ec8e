#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CMigrations.h"

static const unsigned char V0001[] = {
#embed "../Schema/Migrations/V0001_roles.sql"
};
static const unsigned char V0002[] = {
#embed "../Schema/Migrations/V0002_platform.sql"
};
static const unsigned char V0003[] = {
#embed "../Schema/Migrations/V0003_portal.sql"
};
static const unsigned char V0004[] = {
#embed "../Schema/Migrations/V0004_casework.sql"
};
static const unsigned char V0005[] = {
#embed "../Schema/Migrations/V0005_jobs.sql"
};
static const unsigned char V0006[] = {
#embed "../Schema/Migrations/V0006_matching.sql"
};
static const unsigned char V0007[] = {
#embed "../Schema/Migrations/V0007_casework.sql"
};
static const unsigned char V0008[] = {
#embed "../Schema/Migrations/V0008_jobs.sql"
};
static const unsigned char V0009[] = {
#embed "../Schema/Migrations/V0009_taxonomy.sql"
};
static const unsigned char V0010[] = {
#embed "../Schema/Migrations/V0010_profiles_and_matches.sql"
};
static const unsigned char V0011[] = {
#embed "../Schema/Migrations/V0011_vacancies.sql"
};
static const unsigned char V0012[] = {
#embed "../Schema/Migrations/V0012_referrals.sql"
};
static const unsigned char V0013[] = {
#embed "../Schema/Migrations/V0013_webhooks.sql"
};
static const unsigned char V0014[] = {
#embed "../Schema/Migrations/V0014_board.sql"
};
static const unsigned char V0015[] = {
#embed "../Schema/Migrations/V0015_employers.sql"
};
static const unsigned char V0016[] = {
#embed "../Schema/Migrations/V0016_openings.sql"
};
static const unsigned char V0017[] = {
#embed "../Schema/Migrations/V0017_programmes_day.sql"
};
static const unsigned char V0018[] = {
#embed "../Schema/Migrations/V0018_batches.sql"
};
static const unsigned char V0023[] = {
#embed "../Schema/Migrations/V0023_events_of_employers.sql"
};
static const unsigned char V0024[] = {
#embed "../Schema/Migrations/V0024_shortlists_and_selection.sql"
};
static const unsigned char V0025[] = {
#embed "../Schema/Migrations/V0025_week_plans.sql"
};
static const unsigned char V0026[] = {
#embed "../Schema/Migrations/V0026_scoring_models.sql"
};
static const unsigned char V0027[] = {
#embed "../Schema/Migrations/V0027_second_factor.sql"
};
static const unsigned char V0028[] = {
#embed "../Schema/Migrations/V0028_needing.sql"
};
static const unsigned char V0030[] = {
#embed "../Schema/Migrations/V0030_grants.sql"
};
static const unsigned char V0031[] = {
#embed "../Schema/Migrations/V0031_codings.sql"
};
static const unsigned char V0035[] = {
#embed "../Schema/Migrations/V0035_panels_and_reviews.sql"
};
static const unsigned char V0036[] = {
#embed "../Schema/Migrations/V0036_requests_for_information.sql"
};
static const unsigned char V0037[] = {
#embed "../Schema/Migrations/V0037_conflicts_by_account.sql"
};
static const unsigned char V0038[] = {
#embed "../Schema/Migrations/V0038_ceilings_and_calendars.sql"
};
static const unsigned char V0039[] = {
#embed "../Schema/Migrations/V0039_meetings.sql"
};
static const unsigned char V0040[] = {
#embed "../Schema/Migrations/V0040_letters.sql"
};
static const unsigned char V0041[] = {
#embed "../Schema/Migrations/V0041_published_rounds.sql"
};
static const unsigned char V0042[] = {
#embed "../Schema/Migrations/V0042_agreements.sql"
};
static const unsigned char V0043[] = {
#embed "../Schema/Migrations/V0043_tranches.sql"
};
static const unsigned char V0044[] = {
#embed "../Schema/Migrations/V0044_appeals.sql"
};
static const unsigned char V0045[] = {
#embed "../Schema/Migrations/V0045_documents.sql"
};
static const unsigned char V0046[] = {
#embed "../Schema/Migrations/V0046_closings.sql"
};
static const unsigned char V0047[] = {
#embed "../Schema/Migrations/V0047_many_applications.sql"
};
static const unsigned char V0050[] = {
#embed "../Schema/Migrations/V0050_procurement_policies.sql"
};
static const unsigned char V0051[] = {
#embed "../Schema/Migrations/V0051_suppliers.sql"
};
static const unsigned char V0052[] = {
#embed "../Schema/Migrations/V0052_purchases.sql"
};
static const unsigned char V0053[] = {
#embed "../Schema/Migrations/V0053_awards_and_orders.sql"
};
static const unsigned char V0054[] = {
#embed "../Schema/Migrations/V0054_ledger_and_receipts.sql"
};
static const unsigned char V0055[] = {
#embed "../Schema/Migrations/V0055_assets_and_hand_overs.sql"
};
static const unsigned char V0056[] = {
#embed "../Schema/Migrations/V0056_names_in_published_texts.sql"
};
static const unsigned char V0057[] = {
#embed "../Schema/Migrations/V0057_orders_of_a_supplier.sql"
};
static const unsigned char V0058[] = {
#embed "../Schema/Migrations/V0058_receipt_photos.sql"
};
static const unsigned char V0059[] = {
#embed "../Schema/Migrations/V0059_credit_notes.sql"
};
static const unsigned char V0061[] = {
#embed "../Schema/Migrations/V0061_signed_hand_overs.sql"
};
static const unsigned char V0062[] = {
#embed "../Schema/Migrations/V0062_visit_photos.sql"
};
static const unsigned char V0063[] = {
#embed "../Schema/Migrations/V0063_orders_by_day.sql"
};
static const unsigned char V0064[] = {
#embed "../Schema/Migrations/V0064_rules_of_appeals.sql"
};
static const unsigned char V0065[] = {
#embed "../Schema/Migrations/V0065_seats_of_appeals.sql"
};
static const unsigned char V0066[] = {
#embed "../Schema/Migrations/V0066_scans_of_signatures.sql"
};
static const unsigned char V0067[] = {
#embed "../Schema/Migrations/V0067_access_at_once.sql"
};
static const unsigned char V0070[] = {
#embed "../Schema/Migrations/V0070_programme_report.sql"
};
static const unsigned char V0071[] = {
#embed "../Schema/Migrations/V0071_report_years.sql"
};
static const unsigned char V0073[] = {
#embed "../Schema/Migrations/V0073_documents_of_suppliers.sql"
};
static const unsigned char V0074[] = {
#embed "../Schema/Migrations/V0074_scans_of_hand_overs.sql"
};
static const unsigned char V0075[] = {
#embed "../Schema/Migrations/V0075_corrections_of_visits.sql"
};
static const unsigned char V0076[] = {
#embed "../Schema/Migrations/V0076_public_holidays.sql"
};
static const unsigned char V0077[] = {
#embed "../Schema/Migrations/V0077_no_attachments.sql"
};
static const unsigned char V0078[] = {
#embed "../Schema/Migrations/V0078_work_of_grants.sql"
};
static const unsigned char V0079[] = {
#embed "../Schema/Migrations/V0079_bands_of_order_changes.sql"
};
static const unsigned char V0080[] = {
#embed "../Schema/Migrations/V0080_hours_of_people.sql"
};
static const unsigned char V0081[] = {
#embed "../Schema/Migrations/V0081_what_matters_to_people.sql"
};
static const unsigned char V0084[] = {
#embed "../Schema/Migrations/V0084_folding_of_words.sql"
};
static const unsigned char V0085[] = {
#embed "../Schema/Migrations/V0085_words_of_vacancies.sql"
};
static const unsigned char V0086[] = {
#embed "../Schema/Migrations/V0086_words_of_items.sql"
};

static const EmbeddedMigration embeddedMigrations[] = {
    {"V0001_roles", V0001, sizeof V0001},
    {"V0002_platform", V0002, sizeof V0002},
    {"V0003_portal", V0003, sizeof V0003},
    {"V0004_casework", V0004, sizeof V0004},
    {"V0005_jobs", V0005, sizeof V0005},
    {"V0006_matching", V0006, sizeof V0006},
    {"V0007_casework", V0007, sizeof V0007},
    {"V0008_jobs", V0008, sizeof V0008},
    {"V0009_taxonomy", V0009, sizeof V0009},
    {"V0010_profiles_and_matches", V0010, sizeof V0010},
    {"V0011_vacancies", V0011, sizeof V0011},
    {"V0012_referrals", V0012, sizeof V0012},
    {"V0013_webhooks", V0013, sizeof V0013},
    {"V0014_board", V0014, sizeof V0014},
    {"V0015_employers", V0015, sizeof V0015},
    {"V0016_openings", V0016, sizeof V0016},
    {"V0017_programmes_day", V0017, sizeof V0017},
    {"V0018_batches", V0018, sizeof V0018},
    {"V0023_events_of_employers", V0023, sizeof V0023},
    {"V0024_shortlists_and_selection", V0024, sizeof V0024},
    {"V0025_week_plans", V0025, sizeof V0025},
    {"V0026_scoring_models", V0026, sizeof V0026},
    {"V0027_second_factor", V0027, sizeof V0027},
    {"V0028_needing", V0028, sizeof V0028},
    {"V0030_grants", V0030, sizeof V0030},
    {"V0031_codings", V0031, sizeof V0031},
    {"V0035_panels_and_reviews", V0035, sizeof V0035},
    {"V0036_requests_for_information", V0036, sizeof V0036},
    {"V0037_conflicts_by_account", V0037, sizeof V0037},
    {"V0038_ceilings_and_calendars", V0038, sizeof V0038},
    {"V0039_meetings", V0039, sizeof V0039},
    {"V0040_letters", V0040, sizeof V0040},
    {"V0041_published_rounds", V0041, sizeof V0041},
    {"V0042_agreements", V0042, sizeof V0042},
    {"V0043_tranches", V0043, sizeof V0043},
    {"V0044_appeals", V0044, sizeof V0044},
    {"V0045_documents", V0045, sizeof V0045},
    {"V0046_closings", V0046, sizeof V0046},
    {"V0047_many_applications", V0047, sizeof V0047},
    {"V0050_procurement_policies", V0050, sizeof V0050},
    {"V0051_suppliers", V0051, sizeof V0051},
    {"V0052_purchases", V0052, sizeof V0052},
    {"V0053_awards_and_orders", V0053, sizeof V0053},
    {"V0054_ledger_and_receipts", V0054, sizeof V0054},
    {"V0055_assets_and_hand_overs", V0055, sizeof V0055},
    {"V0056_names_in_published_texts", V0056, sizeof V0056},
    {"V0057_orders_of_a_supplier", V0057, sizeof V0057},
    {"V0058_receipt_photos", V0058, sizeof V0058},
    {"V0059_credit_notes", V0059, sizeof V0059},
    {"V0061_signed_hand_overs", V0061, sizeof V0061},
    {"V0062_visit_photos", V0062, sizeof V0062},
    {"V0063_orders_by_day", V0063, sizeof V0063},
    {"V0064_rules_of_appeals", V0064, sizeof V0064},
    {"V0065_seats_of_appeals", V0065, sizeof V0065},
    {"V0066_scans_of_signatures", V0066, sizeof V0066},
    {"V0067_access_at_once", V0067, sizeof V0067},
    {"V0070_programme_report", V0070, sizeof V0070},
    {"V0071_report_years", V0071, sizeof V0071},
    {"V0073_documents_of_suppliers", V0073, sizeof V0073},
    {"V0074_scans_of_hand_overs", V0074, sizeof V0074},
    {"V0075_corrections_of_visits", V0075, sizeof V0075},
    {"V0076_public_holidays", V0076, sizeof V0076},
    {"V0077_no_attachments", V0077, sizeof V0077},
    {"V0078_work_of_grants", V0078, sizeof V0078},
    {"V0079_bands_of_order_changes", V0079, sizeof V0079},
    {"V0080_hours_of_people", V0080, sizeof V0080},
    {"V0081_what_matters_to_people", V0081, sizeof V0081},
    {"V0084_folding_of_words", V0084, sizeof V0084},
    {"V0085_words_of_vacancies", V0085, sizeof V0085},
    {"V0086_words_of_items", V0086, sizeof V0086},
};

size_t embeddedMigrationCount(void) {
    return sizeof embeddedMigrations / sizeof *embeddedMigrations;
}

EmbeddedMigration embeddedMigration(size_t place) {
    return embeddedMigrations[place];
}
