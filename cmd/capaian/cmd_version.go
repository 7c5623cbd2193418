package main

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// version is the release; the Makefile sets it.
var version = "pengembangan"

const versionLong = `Mencetak versi program, commit, versi pembaca, dan versi skema gudang.`

func versionCommand(*pflag.FlagSet) func(context.Context, *app, []string) error {
	return func(_ context.Context, a *app, _ []string) error {
		commit := "tidak diketahui"
		if info, ok := debug.ReadBuildInfo(); ok {
			for _, s := range info.Settings {
				if s.Key == "vcs.revision" {
					commit = s.Value
				}
			}
		}
		if a.asJSON {
			return a.emit(map[string]any{"versi": version, "commit": commit, "versi_pembaca": ingest.Version + "." + transform.Version, "versi_skema": warehouse.SchemaVersion()})
		}
		fmt.Fprintf(a.out, "capaian %s\ncommit  %s\npembaca %s.%s\nskema   %d\n", version, commit, ingest.Version, transform.Version, warehouse.SchemaVersion())
		return nil
	}
}
