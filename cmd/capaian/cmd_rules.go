package main

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/spf13/pflag"

	"capaian/ingest"
)

const rulesLong = `
Mencetak semua aturan pemeriksaan: kode, keparahan, kalimat (… diisi dari buku
kerja), saran, dasar, dan batasnya. GALAT: yang tertulis di sana salah. PERINGATAN: periksa. INFO: untuk
diketahui. Nyala, keparahan, dan batas diatur pada kunci aturan di capaian.yaml.`

func rulesCommand(fs *pflag.FlagSet) func(context.Context, *app, []string) error {
	markdown := fs.Bool("markdown", false, "sebagai bab Markdown, seperti di PANDUAN.md")
	return func(_ context.Context, a *app, args []string) error {
		switch {
		case len(args) > 0:
			return usage("capaian rules tidak memerlukan argumen", "argumen %q tidak dikenal", args[0])
		case a.asJSON:
			return a.emit(ruleRows())
		case *markdown:
			ruleChapter(a.out)
		default:
			ruleList(a.out)
		}
		return nil
	}
}

// ruleRow is one rule as other programs read it.
type ruleRow struct {
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

func ruleRows() (rows []ruleRow) {
	for _, r := range ingest.Rules() {
		rows = append(rows, ruleRow{r.ID, string(r.Severity), r.Message, r.Hint, r.Source, r.Batas.Nilai, r.Batas.Satuan, r.Batas.Arti, !r.Mati})
	}
	return rows
}

func ruleList(w io.Writer) {
	rows := ruleRows()
	for _, r := range rows {
		fmt.Fprintf(w, "%s  %s", r.Aturan, r.Keparahan)
		if !r.Nyala {
			fmt.Fprint(w, "  (bawaan: tidak nyala)")
		}
		fmt.Fprintf(w, "\n  %s\n  Saran: %s\n  Dasar: %s\n", rePlace.ReplaceAllString(r.Pesan, "…"), rePlace.ReplaceAllString(r.Saran, "…"), r.Dasar)
		if r.Batas != "" {
			fmt.Fprintf(w, "  Batas: %s %s, %s\n", r.Batas, r.Satuan, r.Arti)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%d aturan.\n", len(rows))
}

var rePlace = regexp.MustCompile(`"?\{[^{}]*\}"?`)

// ruleChapter writes the catalogue as a chapter of the guide: a table for each
// group of rules, what the workbook fills in shown as an ellipsis.
func ruleChapter(w io.Writer) {
	rules := ingest.Rules()
	for _, g := range ingest.KelompokAturan() {
		fmt.Fprintf(w, "### %s (%s)\n\n| aturan | tingkat | yang dikatakan | yang dilakukan | dasar |\n|---|---|---|---|---|\n", g.Judul, g.Awalan)
		for _, r := range rules {
			if !strings.HasPrefix(r.ID, g.Awalan+"-") {
				continue
			}
			level := string(r.Severity)
			if r.Mati {
				level += ", bawaan tidak nyala"
			}
			said := rePlace.ReplaceAllString(r.Message, "…")
			if r.Batas != (ingest.Batas{}) {
				said += fmt.Sprintf(" Batas: %s %s (%s).", r.Batas.Nilai, r.Batas.Satuan, r.Batas.Arti)
			}
			fmt.Fprintf(w, "| %s | %s | %s | %s | %s |\n", r.ID, level, said, rePlace.ReplaceAllString(r.Hint, "…"), r.Source)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%d aturan.\n", len(rules))
}
