#include <libpq-fe.h>

// PG_DIAG_* are macros of character constants, which Swift does not import.
enum CPostgres_diagnosis {
  CPostgres_SQLSTATE = PG_DIAG_SQLSTATE,
  CPostgres_MESSAGE_PRIMARY = PG_DIAG_MESSAGE_PRIMARY,
  CPostgres_TABLE_NAME = PG_DIAG_TABLE_NAME,
  CPostgres_COLUMN_NAME = PG_DIAG_COLUMN_NAME,
  CPostgres_CONSTRAINT_NAME = PG_DIAG_CONSTRAINT_NAME,
};
