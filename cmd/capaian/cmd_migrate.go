package main

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"capaian/transform/warehouse"
)

const migrateLong = `
Menyesuaikan skema gudang dengan versi program ini. Aman dijalankan berulang
kali; data yang ada tidak hilang. capaian run juga melakukannya sendiri.`

func migrateCommand(*pflag.FlagSet) func(context.Context, *app, []string) error {
	return func(ctx context.Context, a *app, _ []string) error {
		c, err := a.load()
		if err != nil {
			return err
		}
		db, err := warehouse.Open(ctx, c.dsn())
		if err != nil {
			return fmt.Errorf("gudang: %w", err)
		}
		defer db.Close()
		from, to, err := db.Migrate(ctx)
		if err != nil {
			return fmt.Errorf("gudang: %w", err)
		}
		if a.asJSON {
			return a.emit(map[string]int64{"dari": from, "ke": to})
		}
		if from == to {
			fmt.Fprintf(a.out, "Skema gudang sudah versi %d; tidak ada yang berubah.\n", to)
			return nil
		}
		fmt.Fprintf(a.out, "Skema gudang naik dari versi %d ke %d.\n", from, to)
		return nil
	}
}
