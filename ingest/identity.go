package ingest

import (
	"regexp"
	"strings"

	"capaian/ingest/layout"
)

// identity is what a sheet says of its document.
type identity struct {
	kind     *Kind
	opd      *OPD
	tahun    int
	rentang  int // first year of a span, "2016 - 2021"
	periode  string
	sifat    string
	versi    string
	jabatan  string // the official who signs first
	kegiatan []string
	sub      []string // sub kegiatan
	nomor    string
	tanggal  string
}

// identify reads the lines of a sheet: keyed ones ("Nama OPD : …") before
// titles and letterheads, from the top down. What stands below the tables names
// signatories.
func identify(found *layout.Sheet, kind *Kind, master *Master) identity {
	id := identity{kind: kind}
	first, last := extent(found)
	var titles *OPD
	for n, l := range found.Lines {
		for _, text := range strings.Split(l.Text, "\n") {
			key, value := keyOf(text)
			if o := master.InText(text); o != nil && !signature(text) {
				switch {
				case ownerKeys[key] && id.opd == nil:
					id.opd = o
				case l.Row > last:
				case titles == nil || titles.Jenis == "pemda" && o.Jenis != "pemda":
					titles = o
				}
			}
			id.line(text, key, value, l.Row < first)
		}
		if n+1 < len(found.Lines) && l.Row < first && len(l.Cells) == 1 && found.Lines[n+1].Row == l.Row+1 {
			id.broken(l.Text, found.Lines[n+1].Text)
		}
	}
	if id.opd == nil {
		id.opd = titles
	}
	return id
}

// broken takes version and period from a title that goes on in the next row.
func (id *identity) broken(line, next string) {
	joined := line + " " + next
	_, alone := titleKind(line)
	if k, n := titleKind(joined); n > alone && k == id.kind {
		id.title(layout.Fold(joined))
	}
}

// extent is the first row of the first table and the last of the last; without
// tables every line stands above.
func extent(found *layout.Sheet) (first, last int) {
	n := len(found.Tables)
	if n == 0 {
		return 1 << 30, 1 << 30
	}
	t := found.Tables[n-1]
	last = t.Bottom
	if rows := len(t.Rows); rows > 0 {
		last = t.Rows[rows-1].Num
	}
	return found.Tables[0].Top, last
}

// ownerKeys are the keys whose value names the OPD of the document.
var ownerKeys = map[string]bool{
	"nama opd": true, "nama opd unit kerja": true, "opd": true, "instansi": true, "organisasi": true, "unit organisasi": true, "skpd": true,
	"perangkat daerah": true, "nama perangkat daerah": true, "unit kerja": true, "satuan kerja perangkat daerah": true, "nama skpd": true, "nama instansi": true,
}

var reKeyed = regexp.MustCompile(`^\s*(?:\d{1,2}[.)]\s*|[a-z][.)]\s+)?([\pL][\pL /.()-]{1,40}?)\s*:\s*(.*)$`)

func keyOf(text string) (key, value string) {
	if !strings.Contains(text, ":") {
		return "", ""
	}
	if m := reKeyed.FindStringSubmatch(text); m != nil {
		return layout.Fold(m[1]), strings.TrimSpace(m[2])
	}
	return "", ""
}

// signature lines name officials, not owners.
func signature(text string) bool { return strings.HasSuffix(strings.TrimSpace(text), ",") }

// heads are the officials whose PK is the PK of the OPD.
var heads = regexp.MustCompile(`^(plt |plh |pj )?(camat|kepala (dinas|badan|kantor|satuan|pelaksana)|inspektur|direktur|sekretaris daerah|sekretaris dprd|bupati|wali ?kota|gubernur)( |$)`)

// bagian is what the document limits itself to: the jabatan of a PK that is not
// the head's, the one sub kegiatan or kegiatan of a DPA.
func (id *identity) bagian() string {
	switch {
	case id.kind == pk && !heads.MatchString(layout.Fold(id.jabatan)):
		return strings.Join(strings.Fields(id.jabatan), " ")
	case (id.kind == dpa || id.kind == rka) && len(id.sub) == 1:
		return reLeadingCode.ReplaceAllString(id.sub[0], "")
	case (id.kind == dpa || id.kind == rka) && len(id.kegiatan) == 1:
		return reLeadingCode.ReplaceAllString(id.kegiatan[0], "")
	}
	return ""
}

var reLeadingCode = regexp.MustCompile(`^[0-9X]+(?:\.[0-9X]+)+\.?\s+`)

// adopt fills what a sheet leaves unsaid from the cover sheet before it.
func (id *identity) adopt(cover identity) {
	if id.opd == nil {
		id.opd = cover.opd
	}
	if id.tahun == 0 {
		id.tahun = cover.tahun
	}
	if id.rentang == 0 {
		id.rentang = cover.rentang
	}
	if len(id.kegiatan)+len(id.sub) == 0 {
		id.kegiatan, id.sub = cover.kegiatan, cover.sub
	}
	set(&id.jabatan, cover.jabatan)
	set(&id.versi, cover.versi)
	set(&id.periode, cover.periode)
	set(&id.sifat, cover.sifat)
	set(&id.nomor, cover.nomor)
	set(&id.tanggal, cover.tanggal)
}
