#include "CWords.h"

#if !defined(__has_embed)
#error "the words are compiled in by #embed, which clang knows since version 19"
#endif
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char folding[] = {
#embed "../ArchiveModel/Text/folding.tsv"
};

static const unsigned char zh_hans_actions[] = {
#embed "../Languages/zh-Hans/words/actions.tsv"
};

static const unsigned char zh_hans_common[] = {
#embed "../Languages/zh-Hans/words/common.tsv"
};

static const unsigned char zh_hans_offices[] = {
#embed "../Languages/zh-Hans/words/offices.tsv"
};

static const unsigned char zh_hans_organisations[] = {
#embed "../Languages/zh-Hans/words/organisations.tsv"
};

static const unsigned char zh_hans_persons[] = {
#embed "../Languages/zh-Hans/words/persons.tsv"
};

static const unsigned char zh_hans_places[] = {
#embed "../Languages/zh-Hans/words/places.tsv"
};

static const unsigned char zh_hans_projects[] = {
#embed "../Languages/zh-Hans/words/projects.tsv"
};

static const unsigned char zh_hans_quantities[] = {
#embed "../Languages/zh-Hans/words/quantities.tsv"
};

static const unsigned char zh_hans_statements[] = {
#embed "../Languages/zh-Hans/words/statements.tsv"
};

static const unsigned char encodings[] = {
#embed "../Languages/Encodings/tables/encodings.tsv"
};

static const unsigned char letters[] = {
#embed "../Languages/Encodings/tables/letters.tsv"
};

static const unsigned char kinds_de[] = {
#embed "../Languages/de/kinds.tsv"
};

static const unsigned char kinds_en[] = {
#embed "../Languages/en/kinds.tsv"
};

static const unsigned char kinds_fr[] = {
#embed "../Languages/fr/kinds.tsv"
};

static const unsigned char kinds_zh_hans[] = {
#embed "../Languages/zh-Hans/kinds.tsv"
};

static const unsigned char likeness_en[] = {
#embed "../Languages/en/likeness.tsv"
};

static const unsigned char measures_en[] = {
#embed "../Languages/en/measures.tsv"
};

static const unsigned char likeness_zh_hans[] = {
#embed "../Languages/zh-Hans/likeness.tsv"
};

static const unsigned char measures_zh_hans[] = {
#embed "../Languages/zh-Hans/measures.tsv"
};

static const unsigned char facts_de[] = {
#embed "../Languages/de/facts.tsv"
};

static const unsigned char facts_en[] = {
#embed "../Languages/en/facts.tsv"
};

static const unsigned char facts_fr[] = {
#embed "../Languages/fr/facts.tsv"
};

static const unsigned char names_en_words[] = {
#embed "../Languages/en/names/words.tsv"
};

static const unsigned char names_en_offices[] = {
#embed "../Languages/en/names/offices.tsv"
};

static const unsigned char names_en_common[] = {
#embed "../Languages/en/names/common.tsv"
};

static const unsigned char names_en_given[] = {
#embed "../Languages/en/names/given.tsv"
};

static const unsigned char names_en_surnames[] = {
#embed "../Languages/en/names/surnames.tsv"
};

static const unsigned char names_en_places[] = {
#embed "../Languages/en/names/places.tsv"
};

static const unsigned char names_en_weights[] = {
#embed "../Languages/en/names/weights.tsv"
};

static const unsigned char block_weights[] = {
#embed "../Reading/Layout/Geometry/blocks.tsv"
};

static const unsigned char roles_han[] = {
#embed "../Reading/Layout/Evidence/weights/han.tsv"
};

static const unsigned char roles_divided[] = {
#embed "../Reading/Layout/Evidence/weights/divided.tsv"
};

static const unsigned char roles_dense[] = {
#embed "../Reading/Layout/Evidence/weights/dense.tsv"
};

static const unsigned char names_zh_hans[] = {
#embed "../Names/Languages/zh-Hans/weights.tsv"
};

#define WORDS(name) \
    struct broadsheet_words broadsheet_##name(void) { return (struct broadsheet_words){name, sizeof name}; }

WORDS(folding)
WORDS(zh_hans_actions)
WORDS(zh_hans_common)
WORDS(zh_hans_offices)
WORDS(zh_hans_organisations)
WORDS(zh_hans_persons)
WORDS(zh_hans_places)
WORDS(zh_hans_projects)
WORDS(zh_hans_quantities)
WORDS(zh_hans_statements)
WORDS(encodings)
WORDS(letters)
WORDS(kinds_de)
WORDS(kinds_en)
WORDS(kinds_fr)
WORDS(kinds_zh_hans)
WORDS(likeness_en)
WORDS(measures_en)
WORDS(likeness_zh_hans)
WORDS(measures_zh_hans)
WORDS(facts_de)
WORDS(facts_en)
WORDS(facts_fr)
WORDS(names_en_words)
WORDS(names_en_offices)
WORDS(names_en_common)
WORDS(names_en_given)
WORDS(names_en_surnames)
WORDS(names_en_places)
WORDS(names_en_weights)
WORDS(block_weights)
WORDS(roles_han)
WORDS(roles_divided)
WORDS(roles_dense)
WORDS(names_zh_hans)
