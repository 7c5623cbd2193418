package transform

import (
	"regexp"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/reconcile"
)

// reSementara are the words by which a report says that its figures are not the
// final ones.
var reSementara = regexp.MustCompile(`\b(?:data|angka|realisasi|nilai|hasil|laporan)(?: keuangan| realisasi| anggaran| kinerja| ini)*(?: masih)?(?: bersifat)? sementara\b|\b(?:belum|sebelum|pra|pre) (?:di)?(?:audit|audited|periksa bpk)\b|\bun ?audited\b`)

// sementara notes once, at the first place, that a report calls its figures
// provisional (DOK-06): in a line outside of its tables, a header, or a remark.
func (j *judge) sementara() {
	found := func(pos ingest.Pos, text string) bool {
		if !reSementara.MatchString(Fold(text)) {
			return false
		}
		j.flag("DOK-06", pos, "sementara", args("nilai", oneLine(text))).Printed = oneLine(text)
		return true
	}
	for _, l := range j.doc.Lines {
		if found(l.Pos, l.Text) {
			return
		}
	}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		for _, l := range t.Above {
			if found(l.Pos, l.Text) {
				return
			}
		}
		for _, c := range t.Columns {
			if c.Name == "realisasi" && found(kepalaKolom(t, c), judul(c)) {
				return
			}
		}
		for _, r := range j.tampak(t) {
			if v := r.Get("keterangan"); !v.Blank() && found(v.Pos, v.Text) {
				return
			}
		}
	}
}

// proporsiUtuh raises tables of the proportion per sasaran, together, that do
// not come to the whole (HIT-10). The right amounts count, not what is printed
// wrong.
func (j *judge) proporsiUtuh(byProgram map[string]sums, whole sums) {
	if !whole.pagu.Valid || whole.pagu.Decimal.IsZero() {
		return
	}
	assigned, n := decimal.Zero, 0
	var at ingest.Value
	counted := map[string]bool{}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if t.Name != "lra.sasaran" {
			continue
		}
		for _, r := range j.tampak(t) {
			right, ok := j.paguProgram(r, byProgram)
			v := r.Get("proporsi")
			if !ok || v.Blank() || v.Merged {
				continue
			}
			if key := kunci(r.Get("program").Text) + "\x00" + kunci(r.Get("sasaran").Text); !counted[key] {
				counted[key], counted[kunci(r.Get("program").Text)] = true, true
				assigned, at, n = assigned.Add(right), v, n+1
			}
		}
	}
	penunjang := decimal.Zero
	for key, s := range byProgram {
		if s.pagu.Valid && !counted[key] && reconcile.Penunjang(key) {
			penunjang = penunjang.Add(s.pagu.Decimal)
		}
	}
	rest := whole.pagu.Decimal.Sub(assigned)
	if n == 0 || !rest.IsPositive() || rest.Equal(penunjang) { // a programme may serve two sasaran, or the office itself
		return
	}
	if shown := Persen(Bulat(Proporsi(assigned, whole.pagu.Decimal), 2)); shown != "100,00" {
		j.flag("HIT-10", at.Pos, "proporsi per sasaran", args("hitung", shown, "rupiah", Rp(rest))).Printed = oneLine(at.Text)
	}
}

// paguProgram is the amount of the programme of a row, by the table of
// programmes or as the row states it.
func (j *judge) paguProgram(r *ingest.Record, byProgram map[string]sums) (decimal.Decimal, bool) {
	if right := byProgram[kunci(oneLine(r.Get("program").Text))].pagu; right.Valid {
		return right.Decimal, true
	}
	return amount(r.Get("pagu"))
}
