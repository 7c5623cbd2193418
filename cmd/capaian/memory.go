package main

import "runtime/debug"

// The soft limits on what Go itself holds, so that a night stays within 64 MiB,
// or 150 where large workbooks lie in the share: the program and SQLite take some
// 35 MiB beside it. Without them garbage is left lying until the heap has
// doubled. Near a limit the collector works more; it never fails a night.
const (
	ordinaryMemory = 28 << 20
	largeMemory    = 112 << 20
)

// limitMemory sets the limit unless the operator did, by GOMEMLIMIT.
func (a *app) limitMemory(bytes int64) {
	if _, set := a.getenv("GOMEMLIMIT"); !set {
		debug.SetMemoryLimit(bytes)
	}
}
