// The practical limit: what a short C program makes of the same job with the tables of ranks that everybody would use.
#include <stddef.h>
#include <stdint.h>

#define BLANK INT32_MIN
#define STARTS 3
#define DEADLINES 12

// The job: which start each deadline is counted from, and how many working days.
extern const int start_of[DEADLINES];
extern const int days_of[DEADLINES];

// Working days by rank and select: due = by_rank[rank[start] + N]. A start outside the calendar, a blank among them, has a rank so high
// that every due day from it is blank too, so that neither program needs a branch for blanks.
enum { FIRST = 9131, DAYS = 16802, PADDING = 128 };  // 1995-01-01 to 2040-12-31
extern uint16_t rank[DAYS + 1];
extern int32_t by_rank[DAYS + 2 * PADDING];

static inline uint32_t index_of(int32_t start) {
  uint32_t offset = (uint32_t)start - FIRST;
  return offset < DAYS ? offset : DAYS;
}

void build_tables(const int32_t *holidays, size_t count);
void add_days(const int32_t *restrict starts, int32_t *restrict dues, size_t count, int days);
// The same for starts that are all known to be days of the calendar.
void add_days_unguarded(const int32_t *restrict starts, int32_t *restrict dues, size_t count, int days);
void do_job(int32_t *const starts[STARTS], int32_t *const dues[DEADLINES], size_t count, int threads);

// The job from one CSV file to another: reference,received,acknowledged,stage-2-requested, without quotes. 0 if all went well.
int csv_to_csv(const char *input, const char *output);
// Writes the columns of starts as such a file.
int write_cases(int32_t *const starts[STARTS], size_t count, const char *output);

double milliseconds(void);
void fail(const char *what);
