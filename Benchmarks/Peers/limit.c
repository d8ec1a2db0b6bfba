// limit job DIRECTORY REPETITIONS     measures, and leaves the due days in DIRECTORY/c.i32
// limit csv DIRECTORY OUTPUT.csv      once, from cases.csv
// limit cases DIRECTORY OUTPUT.csv    writes the columns as a file
// Every measurement is a line: its name, and the median in milliseconds.
#include "limit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void fail(const char *what) {
  fprintf(stderr, "limit: %s\n", what);
  exit(1);
}

double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int32_t *read_column(const char *directory, const char *name, size_t *count) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.i32", directory, name);
  FILE *file = fopen(path, "rb");
  if (!file) fail(path);
  fseek(file, 0, SEEK_END);
  *count = (size_t)ftell(file) / sizeof(int32_t);
  rewind(file);
  int32_t *column = malloc(*count * sizeof(int32_t));
  if (fread(column, sizeof(int32_t), *count, file) != *count) fail(path);
  fclose(file);
  return column;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void report(const char *name, double *samples, int count) {
  qsort(samples, (size_t)count, sizeof *samples, compare);
  printf("%s %.6f\n", name, samples[count / 2]);
}

#define MEASURE(name, work)                    \
  do {                                         \
    double samples[1000];                      \
    for (int r = 0; r < repetitions; r++) {    \
      double began = milliseconds();           \
      work;                                    \
      __asm__ volatile("" ::: "memory");       \
      samples[r] = milliseconds() - began;     \
    }                                          \
    report(name, samples, repetitions);        \
  } while (0)

int main(int argc, char **argv) {
  if (argc != 4) fail("job|csv|cases DIRECTORY REPETITIONS|FILE");
  const char *directory = argv[2];
  size_t holiday_count, count = 0;
  int32_t *holidays = read_column(directory, "holidays", &holiday_count);
  build_tables(holidays, holiday_count);
  if (!strcmp(argv[1], "csv")) {
    char input[4096];
    snprintf(input, sizeof input, "%s/cases.csv", directory);
    int repetitions = 1, problem = 0;
    MEASURE("csv", problem = csv_to_csv(input, argv[3]));
    if (problem) fail("the CSV file");
    return 0;
  }
  int32_t *starts[STARTS];
  const char *names[STARTS] = {"received", "acknowledged", "escalated"};
  for (int s = 0; s < STARTS; s++) starts[s] = read_column(directory, names[s], &count);
  if (!strcmp(argv[1], "cases")) return write_cases(starts, count, argv[3]);

  int repetitions = atoi(argv[3]);
  if (repetitions < 1 || repetitions > 1000) fail("repetitions");
  int32_t *dues[DEADLINES];
  for (int c = 0; c < DEADLINES; c++) {
    dues[c] = malloc(count * sizeof(int32_t));
    memset(dues[c], 1, count * sizeof(int32_t));
  }
  const int days[] = {3, 10, 20, 65};
  for (int i = 0; i < 4; i++) {
    char name[16];
    snprintf(name, sizeof name, "add%d", days[i]);
    MEASURE(name, add_days(starts[0], dues[0], count, days[i]));
  }
  MEASURE("unguarded10", add_days_unguarded(starts[0], dues[0], count, 10));
  MEASURE("job1", do_job(starts, dues, count, 1));
  MEASURE("job2", do_job(starts, dues, count, 2));

  size_t bytes = DEADLINES * count * sizeof(int32_t);
  char *from = malloc(bytes), *to = malloc(bytes);
  memset(from, 1, bytes), memset(to, 2, bytes);
  MEASURE("copy", memcpy(to, from, bytes));

  char path[4096];
  snprintf(path, sizeof path, "%s/c.i32", directory);
  FILE *file = fopen(path, "wb");
  for (int c = 0; c < DEADLINES; c++)
    if (!file || fwrite(dues[c], sizeof(int32_t), count, file) != count) fail(path);
  return fclose(file);
}
