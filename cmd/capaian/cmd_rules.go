package main

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"capaian/ingest"
)

const rulesLong = `
Mencetak semua aturan pemeriksaan: kode, keparahan, kalimat, saran, dasar, dan
batasnya. GALAT: yang tertulis di sana salah. PERINGATAN: periksa. INFO: untuk
diketahui. Nyala, keparahan, dan batas diatur pada kunci aturan di capaian.yaml.`

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
			Batas     string `json:"batas,omitempty"`
			Satuan    string `json:"satuan,omitempty"`
			Arti      string `json:"arti_batas,omitempty"`
			Nyala     bool   `json:"nyala"`
		}
		var rows []row
		for _, r := range ingest.Rules() {
			rows = append(rows, row{r.ID, string(r.Severity), r.Message, r.Hint, r.Source, r.Batas.Nilai, r.Batas.Satuan, r.Batas.Arti, !r.Mati})
		}
		if a.asJSON {
			return a.emit(rows)
		}
		for _, r := range rows {
			fmt.Fprintf(a.out, "%s  %s", r.Aturan, r.Keparahan)
			if !r.Nyala {
				fmt.Fprint(a.out, "  (bawaan: tidak nyala)")
			}
			fmt.Fprintf(a.out, "\n  %s\n  Saran: %s\n  Dasar: %s\n", r.Pesan, r.Saran, r.Dasar)
			if r.Batas != "" {
				fmt.Fprintf(a.out, "  Batas: %s %s, %s\n", r.Batas, r.Satuan, r.Arti)
			}
			fmt.Fprintln(a.out)
		}
		fmt.Fprintf(a.out, "%d aturan.\n", len(rows))
		return nil
	}
}
