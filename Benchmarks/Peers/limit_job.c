// The tables, one column, and the job of twelve deadlines in memory.
#include "limit.h"

#include <pthread.h>

const int start_of[DEADLINES] = {0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2};
const int days_of[DEADLINES] = {3, 5, 10, 20, 25, 65, 10, 20, 5, 20, 25, 40};

uint16_t rank[DAYS + 1];
int32_t by_rank[DAYS + 2 * PADDING];

void build_tables(const int32_t *holidays, size_t count) {
  for (size_t i = 0; i < sizeof by_rank / sizeof *by_rank; i++) by_rank[i] = BLANK;
  unsigned working = 0;
  for (int32_t day = 0; day < DAYS; day++) {
    int weekday = (FIRST + day + 3) % 7;  // 0 is Monday
    int is_holiday = 0;
    for (size_t i = 0; i < count; i++) is_holiday |= holidays[i] == FIRST + day;
    if (weekday < 5 && !is_holiday) by_rank[++working] = FIRST + day;
    rank[day] = (uint16_t)working;
  }
  rank[DAYS] = (uint16_t)(working + 1);
}

void add_days(const int32_t *restrict starts, int32_t *restrict dues, size_t count, int days) {
  size_t i = 0;
  // Four at a time: gcc 12 makes 0.45 ns of each so, and 0.62 of the plain loop.
  for (; i + 4 <= count; i += 4) {
    int32_t a = by_rank[rank[index_of(starts[i])] + days], b = by_rank[rank[index_of(starts[i + 1])] + days];
    int32_t c = by_rank[rank[index_of(starts[i + 2])] + days], d = by_rank[rank[index_of(starts[i + 3])] + days];
    dues[i] = a, dues[i + 1] = b, dues[i + 2] = c, dues[i + 3] = d;
  }
  for (; i < count; i++) dues[i] = by_rank[rank[index_of(starts[i])] + days];
}

void add_days_unguarded(const int32_t *restrict starts, int32_t *restrict dues, size_t count, int days) {
  const int32_t *due = by_rank + days;
  for (size_t i = 0; i < count; i++) dues[i] = due[rank[(uint32_t)starts[i] - FIRST]];
}

typedef struct {
  int32_t *const *starts;
  int32_t *const *dues;
  size_t from, to;
} part;

// One pass for each start: its rank is found once.
static void *do_part(void *argument) {
  const part *p = argument;
  int32_t *restrict a = p->dues[0], *restrict b = p->dues[1], *restrict c = p->dues[2], *restrict d = p->dues[3];
  int32_t *restrict e = p->dues[4], *restrict f = p->dues[5];
  const int32_t *starts = p->starts[0];
  for (size_t i = p->from; i < p->to; i++) {
    const int32_t *due = by_rank + rank[index_of(starts[i])];
    a[i] = due[3], b[i] = due[5], c[i] = due[10], d[i] = due[20], e[i] = due[25], f[i] = due[65];
  }
  a = p->dues[6], b = p->dues[7], starts = p->starts[1];
  for (size_t i = p->from; i < p->to; i++) {
    const int32_t *due = by_rank + rank[index_of(starts[i])];
    a[i] = due[10], b[i] = due[20];
  }
  a = p->dues[8], b = p->dues[9], c = p->dues[10], d = p->dues[11], starts = p->starts[2];
  for (size_t i = p->from; i < p->to; i++) {
    const int32_t *due = by_rank + rank[index_of(starts[i])];
    a[i] = due[5], b[i] = due[20], c[i] = due[25], d[i] = due[40];
  }
  return NULL;
}

void do_job(int32_t *const starts[STARTS], int32_t *const dues[DEADLINES], size_t count, int threads) {
  size_t half = threads > 1 ? count / 2 : 0;
  part first = {starts, dues, 0, half}, second = {starts, dues, half, count};
  pthread_t thread;
  if (threads > 1 && pthread_create(&thread, NULL, do_part, &first)) fail("pthread_create");
  do_part(&second);
  if (threads > 1) pthread_join(thread, NULL);
}
