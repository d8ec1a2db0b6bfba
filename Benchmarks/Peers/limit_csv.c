// The job from one CSV file to another, on one thread: the whole file is read, and written again in blocks of a megabyte.
#include "limit.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Each day as a field with its comma, in 16 bytes of which the last is the length; behind the last day a blank one.
static char text[DAYS + 1][16];

static int month_length(int year, int month) {
  if (month == 2) return 28 + ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0);
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// The number of the first day of each month, from 1995.
static int32_t month_start[(2041 - 1995) * 12];

static void build_text(void) {
  int32_t day = 0;
  for (int year = 1995; year <= 2040; year++)
    for (int month = 1; month <= 12; month++) {
      month_start[(year - 1995) * 12 + month - 1] = FIRST + day;
      for (int d = 1; d <= month_length(year, month); d++, day++) {
        char field[32];
        snprintf(field, sizeof field, ",%04d-%02d-%02d", year, month, d);
        memcpy(text[day], field, 11);
        text[day][15] = 11;
      }
    }
  memcpy(text[DAYS], ",", 1);
  text[DAYS][15] = 1;
}

static int digits(const char *p, int count, int *value) {
  *value = 0;
  for (int i = 0; i < count; i++) {
    unsigned digit = (unsigned)(p[i] - '0');
    if (digit > 9) return 0;
    *value = *value * 10 + (int)digit;
  }
  return 1;
}

// A field that is a day of 1995 to 2040, or blank.
static int parse(const char *p, size_t length, int32_t *day) {
  *day = BLANK;
  if (length == 0) return 1;
  int y, m, d;
  if (length != 10 || p[4] != '-' || p[7] != '-') return 0;
  if (!digits(p, 4, &y) || !digits(p + 5, 2, &m) || !digits(p + 8, 2, &d)) return 0;
  if (y < 1995 || y > 2040 || m < 1 || m > 12 || d < 1 || d > month_length(y, m)) return 0;
  *day = month_start[(y - 1995) * 12 + m - 1] + d - 1;
  return 1;
}

static int write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written <= 0) return 0;
    bytes += written, count -= (size_t)written;
  }
  return 1;
}

static const char *const names[STARTS] = {"received", "acknowledged", "stage-2-requested"};

int csv_to_csv(const char *input, const char *output) {
  build_text();
  int in = open(input, O_RDONLY);
  struct stat status;
  if (in < 0 || fstat(in, &status)) return 1;
  size_t size = (size_t)status.st_size, got = 0;
  char *all = malloc(size + 1);
  while (got < size) {
    ssize_t n = read(in, all + got, size - got);
    if (n <= 0) return 2;
    got += (size_t)n;
  }
  close(in);
  int out = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  enum { BLOCK = 1 << 20, LONGEST = 4096 };
  char *block = malloc(BLOCK + LONGEST), *to = block;
  if (out < 0) return 3;
  const char *p = all, *end = all + size;
  for (int header = 1; p < end; header = 0) {
    const char *newline = memchr(p, '\n', (size_t)(end - p));
    if (!newline) newline = end;
    size_t length = (size_t)(newline - p);
    if (length > LONGEST / 2) return 4;
    memcpy(to, p, length);
    to += length;
    if (header) {
      for (int c = 0; c < DEADLINES; c++) to += sprintf(to, ",%d working-days after %s", days_of[c], names[start_of[c]]);
    } else {
      const uint16_t *ranks[STARTS];
      const char *field = memchr(p, ',', length);
      for (int s = 0; s < STARTS; s++) {
        if (!field) return 5;
        const char *begin = ++field;
        field = s < STARTS - 1 ? memchr(begin, ',', (size_t)(newline - begin)) : newline;
        int32_t day;
        if (!field || !parse(begin, (size_t)(field - begin), &day)) return 6;
        ranks[s] = rank + index_of(day);
      }
      for (int c = 0; c < DEADLINES; c++) {
        const char *due = text[index_of(by_rank[*ranks[start_of[c]] + days_of[c]])];
        memcpy(to, due, 16);
        to += due[15];
      }
    }
    *to++ = '\n';
    if (to - block >= BLOCK) {
      if (!write_all(out, block, (size_t)(to - block))) return 7;
      to = block;
    }
    p = newline + 1;
  }
  if (!write_all(out, block, (size_t)(to - block)) || close(out)) return 7;
  free(block), free(all);
  return 0;
}

int write_cases(int32_t *const starts[STARTS], size_t count, const char *output) {
  build_text();
  FILE *file = fopen(output, "w");
  if (!file) return 1;
  fputs("reference,received,acknowledged,stage-2-requested\n", file);
  for (size_t i = 0; i < count; i++) {
    fprintf(file, "C%07zu", i + 1);
    for (int s = 0; s < STARTS; s++) {
      const char *day = text[index_of(starts[s][i])];
      fwrite(day, 1, (size_t)day[15], file);
    }
    putc('\n', file);
  }
  return fclose(file);
}
