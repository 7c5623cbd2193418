package main

import "runtime/debug"

// The soft limits on what Go itself holds; the program and SQLite take some 40
// MiB beside it. Without them garbage is left lying until the heap has doubled.
// The report of a kabupaten needs 38 MiB at once, a workbook of 50,000 rows and
// its facts 200: a lower limit would only keep the collector running.
const (
	ordinaryMemory = 40 << 20
	largeMemory    = 200 << 20
)

// limitMemory sets the limit unless the operator did, by GOMEMLIMIT.
func (a *app) limitMemory(bytes int64) {
	if _, set := a.getenv("GOMEMLIMIT"); !set {
		debug.SetMemoryLimit(bytes)
	}
}
