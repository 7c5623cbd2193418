package main

import "runtime/debug"

// The soft limits on what Go itself holds, so that an ordinary night stays at 64
// MiB: the program and SQLite take some 40 MiB beside it. Without them garbage is
// left lying until the heap has doubled. A workbook of 50,000 rows and its facts
// need 200 MiB at once: a lower limit would only keep the collector running.
const (
	ordinaryMemory = 28 << 20
	largeMemory    = 200 << 20
)

// limitMemory sets the limit unless the operator did, by GOMEMLIMIT.
func (a *app) limitMemory(bytes int64) {
	if _, set := a.getenv("GOMEMLIMIT"); !set {
		debug.SetMemoryLimit(bytes)
	}
}
