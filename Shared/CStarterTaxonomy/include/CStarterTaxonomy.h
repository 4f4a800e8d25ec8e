#pragma once
#include <stddef.h>

/// The files of Services/Matching/Taxonomy/Starter, as they were when this was compiled: tab-separated UTF-8.
extern const unsigned char *const starterGroups;
extern const size_t starterGroupsSize;
extern const unsigned char *const starterSkills;
extern const size_t starterSkillsSize;
extern const unsigned char *const starterOccupations;
extern const size_t starterOccupationsSize;
extern const unsigned char *const starterESCO;
extern const size_t starterESCOSize;
