package schedules

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// pengecualian settles which findings the office accepts: those of a code it
// wrote down, as long as their figures stay and its date has not passed.
type pengecualian struct {
	t     *tonight
	kode  map[string]ingest.Putusan // by code
	awal  map[string]ingest.Putusan // by the digits of the finding
	kini  []warehouse.TemuanTerbaca // findings of such digits
	pakai map[string]bool           // codes that a finding has
	beda  map[string]string         // digits of a finding → the code it has now
	galat map[string]int            // accepted GALAT by document
}

// acceptances reads the findings that the exceptions of the office speak of, and
// accepts those of documents.
func (t *tonight) acceptances(ctx context.Context, docs []warehouse.Berkas, inForce []warehouse.Berlaku) (*pengecualian, error) {
	p := &pengecualian{t, map[string]ingest.Putusan{}, map[string]ingest.Putusan{}, nil, map[string]bool{}, map[string]string{}, map[string]int{}}
	var digits []string
	for _, d := range t.putusan.Putusan(ingest.PutusPengecualian) {
		code := d.Isi["temuan"]
		p.kode[code], p.awal[code[:8]] = d, d
		if !slices.Contains(digits, code[:8]) {
			digits = append(digits, code[:8])
		}
	}
	slices.Sort(digits)
	var err error
	p.kini, err = t.Gudang.TemuanBerawalan(ctx, t.Pemda, digits)
	p.documents(docs, inForce)
	t.kecuali = p
	return p, err
}

// terima names the decision by which a finding is accepted as it is, "" where
// none does.
func (p *pengecualian) terima(f *warehouse.Temuan) string {
	if len(p.kode) == 0 {
		return ""
	}
	d, ok := p.kode[f.Kode()]
	if !ok || p.lapsed(d) {
		return ""
	}
	return transform.Rujukan(d)
}

// accepts reports whether the office accepts a finding.
func (t *tonight) accepts(f *warehouse.Temuan) bool { return t.kecuali.terima(f) != "" }

// sidik is which findings of an OPD are accepted, and how, as far as they have
// been seen before.
func (p *pengecualian) sidik(opd string) string {
	var parts []string
	for i := range p.kini {
		if f := &p.kini[i].Temuan; f.OPD == opd {
			if said := p.terima(f); said != "" {
				parts = append(parts, f.TemuanID+said)
			}
		}
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), "\n")
}

// documents accepts findings of the documents that show: those in force, and
// refused ones that lie in the share. Their documents owe so much less.
func (p *pengecualian) documents(docs []warehouse.Berkas, inForce []warehouse.Berlaku) {
	if len(p.kode) == 0 {
		return
	}
	shows := map[string]string{}
	for _, b := range inForce {
		shows[b.BerkasID] = b.VersiPembaca
	}
	here := map[warehouse.Teks]bool{}
	for _, s := range p.t.after {
		here[s.SHA256] = here[s.SHA256] || s.Ada
	}
	for _, d := range docs {
		if here[d.SHA256] && (d.Status == string(ingest.Ditolak) || d.Status == string(ingest.Dilewati)) {
			shows[d.BerkasID] = d.VersiPembaca
		}
	}
	for _, f := range p.kini {
		if v, ok := shows[string(f.BerkasID)]; f.VersiPembaca != "" && ok && v == string(f.VersiPembaca) {
			if p.accept(f.Temuan) && f.Keparahan == string(ingest.Galat) {
				p.galat[string(f.BerkasID)]++
			}
		}
	}
	for i := range docs { // what is accepted need not be mended
		docs[i].JumlahGalat -= p.galat[docs[i].BerkasID]
	}
}

// across accepts findings across documents: of this night where an OPD was
// computed, else as last published.
func (p *pengecualian) across(computed []warehouse.Temuan, scope []string) {
	if len(p.kode) == 0 {
		return
	}
	for _, f := range computed {
		p.accept(f)
	}
	for _, f := range p.kini {
		if f.VersiPembaca == "" && !slices.Contains(scope, f.OPD) {
			p.accept(f.Temuan)
		}
	}
	p.tell()
}

// accept takes one finding as it is where its code was written down.
func (p *pengecualian) accept(f warehouse.Temuan) bool {
	code := f.Kode()
	d, ok := p.kode[code]
	if !ok {
		if _, near := p.awal[code[:8]]; near {
			p.beda[code[:8]] = code
		}
		return false
	}
	p.pakai[code] = true
	if p.lapsed(d) {
		return false
	}
	p.t.publikasi.Diterima = append(p.t.publikasi.Diterima, warehouse.Diterima{Pemda: f.Pemda, OPD: f.OPD, Tahun: f.Tahun, TemuanID: f.TemuanID, BerkasID: f.BerkasID,
		Keputusan: transform.Rujukan(d)})
	return true
}

// lapsed reports whether the last day of an exception is over.
func (p *pengecualian) lapsed(d ingest.Putusan) bool {
	until := d.Isi["sampai"]
	return until != "" && p.t.now.Format("2006-01-02") > until
}

// tell raises exceptions whose date has passed while their finding still shows
// (KPT-02), and those that no finding has (KPT-03). One that lapsed with its
// finding has done its duty.
func (p *pengecualian) tell() {
	for _, d := range p.t.putusan.Putusan(ingest.PutusPengecualian) {
		code := d.Isi["temuan"]
		switch {
		case p.lapsed(d) && p.pakai[code]:
			p.t.luput = append(p.t.luput, ingest.Issue{Rule: "KPT-02", Pos: d.Pos, About: code, Args: map[string]string{"tanggal": transform.TanggalPanjang(d.Isi["sampai"])}})
		case p.lapsed(d) || p.pakai[code]:
		case p.beda[code[:8]] != "":
			p.t.idle(d, fmt.Sprintf("angka pada temuan %s sudah berubah; kodenya sekarang %s", code, p.beda[code[:8]]))
		default:
			p.t.idle(d, "tidak ada temuan berkode "+code)
		}
	}
}
