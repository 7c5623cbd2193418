//go:build !linux

package warehousetest

import "syscall"

// owned leaves the owner alone: PostgreSQL must not be started as root here, and
// a killed test leaves its server behind.
func owned(string) (*syscall.SysProcAttr, error) { return &syscall.SysProcAttr{}, nil }
