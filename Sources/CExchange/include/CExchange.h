int broadsheet_exchange(const char *one, const char *other);
