package main

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"capaian/ingest"
)

const rulesLong = `
Mencetak semua aturan pemeriksaan: kode, keparahan, kalimat, saran, dan dasar
aturannya. GALAT: yang tercetak di sana salah. PERINGATAN: periksa. INFO: untuk
diketahui.`

func rulesCommand(*pflag.FlagSet) func(context.Context, *app, []string) error {
	return func(_ context.Context, a *app, args []string) error {
		if len(args) > 0 {
			return usage("capaian rules tidak memerlukan argumen", "argumen %q tidak dikenal", args[0])
		}
		type row struct {
			Aturan    string `json:"aturan"`
			Keparahan string `json:"keparahan"`
			Pesan     string `json:"pesan"`
			Saran     string `json:"saran"`
			Dasar     string `json:"dasar"`
		}
		var rows []row
		for _, r := range ingest.Rules() {
			rows = append(rows, row{r.ID, string(r.Severity), r.Message, r.Hint, r.Source})
		}
		if a.asJSON {
			return a.emit(rows)
		}
		for _, r := range rows {
			fmt.Fprintf(a.out, "%s  %s\n  %s\n  Saran: %s\n  Dasar: %s\n\n", r.Aturan, r.Keparahan, r.Pesan, r.Saran, r.Dasar)
		}
		fmt.Fprintf(a.out, "%d aturan.\n", len(rows))
		return nil
	}
}
