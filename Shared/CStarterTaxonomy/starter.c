#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CStarterTaxonomy.h"

static const unsigned char groups[] = {
#embed "../../Services/Matching/Taxonomy/Starter/groups.tsv"
};
static const unsigned char skills[] = {
#embed "../../Services/Matching/Taxonomy/Starter/skills.tsv"
};
static const unsigned char occupations[] = {
#embed "../../Services/Matching/Taxonomy/Starter/occupations.tsv"
};
static const unsigned char esco[] = {
#embed "../../Services/Matching/Taxonomy/Starter/esco.tsv"
};

const unsigned char *const starterGroups = groups;
const size_t starterGroupsSize = sizeof groups;
const unsigned char *const starterSkills = skills;
const size_t starterSkillsSize = sizeof skills;
const unsigned char *const starterOccupations = occupations;
const size_t starterOccupationsSize = sizeof occupations;
const unsigned char *const starterESCO = esco;
const size_t starterESCOSize = sizeof esco;
