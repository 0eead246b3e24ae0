#define _GNU_SOURCE
#include "CPictures.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>

int CPictures_dieWithParent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

int CPictures_renounceRights(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_DUMPABLE, 0);
}

// The station runs under the same user: a worker that was taken over must neither end it nor take its files away, and
// what it was sent must not be run.
static int allowWithinBounds(scmp_filter_ctx filter) {
  const struct {
    int call;
    struct scmp_arg_cmp bound;
  } rules[] = {
      {SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0)},
      {SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_EQ, 0, 0)},
      {SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)},
      {SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)},
  };
  int status = 0;
  for (size_t i = 0; status == 0 && i < sizeof rules / sizeof rules[0]; i++) {
    status = seccomp_rule_add(filter, SCMP_ACT_ALLOW, rules[i].call, 1, rules[i].bound);
  }
  return status;
}

int CPictures_allowOnlyDecoding(void) {
  static const int calls[] = {
      SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(recvfrom), SCMP_SYS(sendto), SCMP_SYS(close),
      SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(lseek), SCMP_SYS(fstat),
      SCMP_SYS(newfstatat), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk),
      SCMP_SYS(futex), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrusage),
      SCMP_SYS(setrlimit), SCMP_SYS(getrandom), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
      SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(getpid), SCMP_SYS(gettid),
      SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group),
  };
  // EPERM, not death: libraries that look for a file or a locale take "no" for an answer.
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (!filter) return -ENOMEM;
  int status = 0;
  for (size_t i = 0; status == 0 && i < sizeof calls / sizeof calls[0]; i++) {
    status = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 0);
  }
  if (status == 0) status = allowWithinBounds(filter);
  if (status == 0) status = seccomp_load(filter);
  seccomp_release(filter);
  return status;
}

int CPictures_closeDescriptors(unsigned int first) { return close_range(first, ~0U, 0); }
