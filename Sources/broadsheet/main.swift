import Command

Broadsheet.main()
