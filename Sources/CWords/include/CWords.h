#ifndef BROADSHEET_CWORDS_H
#define BROADSHEET_CWORDS_H

/* The words of Sources/Languages, the weights of Sources/Reading and Sources/Names and the table of Sources/ArchiveModel,
   byte for byte as they stand in their files. */

struct broadsheet_words {
    const unsigned char *bytes;
    unsigned long count;
};

struct broadsheet_words broadsheet_folding(void);
struct broadsheet_words broadsheet_zh_hans_actions(void);
struct broadsheet_words broadsheet_zh_hans_common(void);
struct broadsheet_words broadsheet_zh_hans_offices(void);
struct broadsheet_words broadsheet_zh_hans_organisations(void);
struct broadsheet_words broadsheet_zh_hans_persons(void);
struct broadsheet_words broadsheet_zh_hans_places(void);
struct broadsheet_words broadsheet_zh_hans_projects(void);
struct broadsheet_words broadsheet_zh_hans_quantities(void);
struct broadsheet_words broadsheet_zh_hans_statements(void);
struct broadsheet_words broadsheet_encodings(void);
struct broadsheet_words broadsheet_letters(void);
struct broadsheet_words broadsheet_kinds_de(void);
struct broadsheet_words broadsheet_kinds_en(void);
struct broadsheet_words broadsheet_kinds_fr(void);
struct broadsheet_words broadsheet_kinds_zh_hans(void);
struct broadsheet_words broadsheet_facts_de(void);
struct broadsheet_words broadsheet_facts_en(void);
struct broadsheet_words broadsheet_facts_fr(void);
struct broadsheet_words broadsheet_likeness_en(void);
struct broadsheet_words broadsheet_measures_en(void);
struct broadsheet_words broadsheet_likeness_zh_hans(void);
struct broadsheet_words broadsheet_measures_zh_hans(void);
struct broadsheet_words broadsheet_names_en_words(void);
struct broadsheet_words broadsheet_names_en_offices(void);
struct broadsheet_words broadsheet_names_en_common(void);
struct broadsheet_words broadsheet_names_en_given(void);
struct broadsheet_words broadsheet_names_en_surnames(void);
struct broadsheet_words broadsheet_names_en_places(void);
struct broadsheet_words broadsheet_names_en_weights(void);
struct broadsheet_words broadsheet_block_weights(void);
struct broadsheet_words broadsheet_roles_han(void);
struct broadsheet_words broadsheet_roles_divided(void);
struct broadsheet_words broadsheet_roles_dense(void);
struct broadsheet_words broadsheet_names_zh_hans(void);

#endif
