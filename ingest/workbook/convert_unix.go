//go:build unix

package workbook

import (
	"os/exec"
	"syscall"
)

// wholeGroup has the end of a command end what it started, too.
func wholeGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
