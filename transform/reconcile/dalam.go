package reconcile

import "capaian/transform/warehouse"

// This file holds the tables of one document against each other.

// ulangan are the sasaran of one table of a document: rows without a gap.
type ulangan struct {
	sheet warehouse.Teks
	last  int
	names map[string]bool
}

// within raises a sasaran that a table of a realisasi document writes a little
// otherwise than the table before it (REF-10). Two that one table lists beside
// each other are two.
func (p *periksa) within() {
	for _, d := range p.of("REALISASI_KINERJA", "") {
		list, tables := p.everySasaran(d)
		for i, n := range list {
			for _, s := range list[:i] {
				if !p.isAlike(n.kunci, s.kunci) || beside(tables, n.kunci, s.kunci) || p.Berbeda != nil && p.Berbeda(n.teks, s.teks) {
					continue
				}
				t := p.say("REF-10", n.asal, halSasaran+" "+n.teks+" ~ "+s.teks, args("hal", halSasaran, "a", n.teks, "dok_a", d.sebutan, "b", s.teks, "dok_b", "tabel lain dokumen itu"))
				t.Tertulis = n.teks
				break
			}
		}
	}
}

// beside reports whether one table lists both names.
func beside(tables []ulangan, a, b string) bool {
	for _, t := range tables {
		if t.names[a] && t.names[b] {
			return true
		}
	}
	return false
}

// everySasaran lists the sasaran of a document, whatever year or period its
// tables are of, each once, and the tables they stand in.
func (p *periksa) everySasaran(d *dokumen) (list []nama, tables []ulangan) {
	type fact struct {
		warehouse.Asal
		teks warehouse.Teks
	}
	var facts []*fact
	add := func(k *warehouse.Konteks, at warehouse.Asal) {
		if k.Tingkat == "sasaran" && k.Sasaran != "" {
			facts = append(facts, &fact{at, k.Sasaran})
		}
	}
	for _, t := range d.target {
		add(&t.Konteks, t.Asal)
	}
	for _, r := range d.realisasi {
		add(&r.Konteks, r.Asal)
	}
	seen := map[string]bool{}
	for _, f := range sorted(facts, func(f *fact) warehouse.Asal { return f.Asal }, func(f *fact) string { return string(f.teks) }) {
		key, row := p.Kunci(string(f.teks)), spotOf(f.Asal).row
		if n := len(tables); n == 0 || tables[n-1].sheet != f.Lembar || row > tables[n-1].last+1 {
			tables = append(tables, ulangan{sheet: f.Lembar, names: map[string]bool{}})
		}
		t := &tables[len(tables)-1]
		t.last, t.names[key] = row, true
		if key != "" && !seen[key] {
			seen[key] = true
			list = append(list, nama{teks: string(f.teks), kunci: key, asal: f.Asal.Nama("sasaran"), dok: d})
		}
	}
	return list, tables
}
