//go:build !unix

package workbook

import "os/exec"

// wholeGroup has nothing to do where commands have no process group.
func wholeGroup(*exec.Cmd) {}
