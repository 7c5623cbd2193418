package schedules

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest"
	"capaian/report/annotate"
	"capaian/transform/warehouse"
)

// tanpaOPD is the folder for what nobody's documents were found in.
const tanpaOPD = "Tanpa OPD"

// examine says what the files of one OPD get back, "" being the files of unknown
// owners: every file in the share that holds a document in force or a refused
// one, with the findings at its cells, of its documents and across documents.
func (t *tonight) examine(ctx context.Context, kode, name string, inForce []warehouse.Berlaku, across []warehouse.Temuan) error {
	if err := t.recall(ctx); err != nil {
		return err
	}
	e := &examination{tonight: t, opd: kode, folder: folderName(cmp.Or(name, tanpaOPD)), docs: map[string][]warehouse.Berkas{}}
	for _, d := range t.docs {
		if d.OPD == kode {
			e.docs[string(d.SHA256)] = append(e.docs[string(d.SHA256)], d)
		}
	}
	e.paths = t.holding(e.docs, inForce)
	var here []warehouse.Berkas
	for _, jalur := range e.paths {
		here = append(here, e.docs[string(t.after[jalur].SHA256)]...)
	}
	var err error
	if e.found, err = t.Gudang.TemuanBerkas(ctx, t.Pemda, here); err != nil {
		return err
	}
	for _, f := range across {
		e.found[string(f.BerkasID)] = append(e.found[string(f.BerkasID)], f)
	}
	names := copyNames(e.paths)
	for i, jalur := range e.paths {
		row, err := e.row(ctx, jalur, path.Join(e.folder, names[i]))
		if err != nil {
			return err
		}
		t.publikasi.Pemeriksaan = append(t.publikasi.Pemeriksaan, row)
	}
	t.publikasi.Diperiksa = append(t.publikasi.Diperiksa, kode)
	return nil
}

// recall reads once what was published before this night of what files got back.
func (t *tonight) recall(ctx context.Context) error {
	if t.examined != nil {
		return nil
	}
	rows, err := t.Gudang.Pemeriksaan(ctx, t.Pemda)
	if err != nil {
		return err
	}
	t.examined = make(map[string]warehouse.Pemeriksaan, len(rows))
	for _, r := range rows {
		t.examined[r.OPD+"\x00"+r.Jalur] = r.Pemeriksaan
	}
	t.acrossBefore, err = t.Gudang.TemuanSilang(ctx, t.Pemda)
	return err
}

// examination is of the files of one OPD.
type examination struct {
	*tonight
	opd, folder string
	docs        map[string][]warehouse.Berkas // by content
	paths       []string
	found       map[string][]warehouse.Temuan // by document
}

// holding lists the paths in the share whose content has its say: a document in
// force stands there, or a refused one.
func (t *tonight) holding(docs map[string][]warehouse.Berkas, inForce []warehouse.Berlaku) (paths []string) {
	speaks := func(d warehouse.Berkas) bool {
		return d.Status == string(ingest.Ditolak) || slices.ContainsFunc(inForce, func(b warehouse.Berlaku) bool { return b.BerkasID == d.BerkasID })
	}
	for jalur, p := range t.after {
		if p.Ada && p.SHA256 != "" && slices.ContainsFunc(docs[string(p.SHA256)], speaks) {
			paths = append(paths, jalur)
		}
	}
	slices.Sort(paths)
	return paths
}

// row is what one file gets back.
func (e *examination) row(ctx context.Context, jalur, salinan string) (warehouse.Pemeriksaan, error) {
	sha := string(e.after[jalur].SHA256)
	held := e.docs[sha]
	row := warehouse.Pemeriksaan{Pemda: e.Pemda, OPD: e.opd, Tahun: held[0].Tahun, Jalur: jalur, SHA256: sha}
	now := e.findings(held)
	parts := []string{jalur, sha}
	for _, f := range now {
		accepted := e.kecuali.terima(&f)
		switch severity := ingest.Severity(f.Keparahan); {
		case accepted != "":
		case severity == ingest.Galat:
			row.JumlahGalat++
		case severity == ingest.Peringatan:
			row.JumlahPeringatan++
		default:
			row.JumlahInfo++
		}
		parts = append(parts, f.TemuanID, string(f.Lembar), string(f.Sel), f.Keparahan, f.Pesan, f.Saran, string(f.Tercetak), string(f.Seharusnya), accepted)
	}
	if err := e.compare(ctx, &row, held, now); err != nil {
		return row, err
	}
	if len(now) > 0 || row.Sebelumnya != nil {
		row.Salinan = salinan
	}
	row.Sidik = warehouse.ID(append(parts, row.Salinan, count(row.Sebelumnya), count(row.Selesai), count(row.Baru))...)
	return row, nil
}

func count(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func (e *examination) findings(docs []warehouse.Berkas) (all []warehouse.Temuan) {
	for _, d := range docs {
		all = append(all, e.found[d.BerkasID]...)
	}
	return all
}

// compare says of a file that took the place of another what became of that
// one's errors and warnings.
func (e *examination) compare(ctx context.Context, row *warehouse.Pemeriksaan, held []warehouse.Berkas, now []warehouse.Temuan) error {
	was, known := e.examined[e.opd+"\x00"+row.Jalur]
	if known && was.SHA256 == row.SHA256 {
		row.SebelumnyaSHA256, row.Sebelumnya, row.Selesai, row.Baru = was.SebelumnyaSHA256, was.Sebelumnya, was.Selesai, was.Baru
		return nil
	}
	before := e.docs[was.SHA256]
	if !known {
		before = e.replaced(held)
	}
	if len(before) == 0 || string(before[0].SHA256) == row.SHA256 {
		return nil
	}
	old, err := e.Gudang.TemuanBerkas(ctx, e.Pemda, before)
	if err != nil {
		return err
	}
	open := map[string]bool{}
	for _, d := range before {
		for _, f := range append(old[d.BerkasID], e.acrossBefore[d.BerkasID]...) {
			if mistake(f) {
				open[f.TemuanID] = true
			}
		}
	}
	total, fresh, still := len(open), 0, map[string]bool{}
	for _, f := range now {
		switch {
		case !mistake(f) || still[f.TemuanID]:
		case open[f.TemuanID]:
			still[f.TemuanID] = true
		default:
			still[f.TemuanID] = true
			fresh++
		}
	}
	settled := total - (len(still) - fresh)
	row.SebelumnyaSHA256, row.Sebelumnya, row.Selesai, row.Baru = before[0].SHA256, &total, &settled, &fresh
	e.hasil.KirimUlang = append(e.hasil.KirimUlang, KirimUlang{OPD: e.folder, Jalur: row.Jalur, Sebelumnya: total, Selesai: settled, Baru: fresh})
	return nil
}

// mistake tells a finding a clerk is to mend or to check from a mere remark.
func mistake(f warehouse.Temuan) bool { return f.Keparahan != string(ingest.Info) }

// replaced are the documents of the content that one of these documents took the
// place of, as last published.
func (e *examination) replaced(held []warehouse.Berkas) []warehouse.Berkas {
	for _, d := range held {
		for _, b := range e.wasInForce {
			if b.OPD != d.OPD || b.Tahun != d.Tahun || b.Jenis != string(d.Jenis) || b.Periode != d.Periode || b.Versi != d.Versi || b.Bagian != d.Bagian || b.BerkasID == d.BerkasID {
				continue
			}
			for _, list := range e.docs {
				if slices.ContainsFunc(list, func(o warehouse.Berkas) bool { return o.BerkasID == b.BerkasID }) {
					return list
				}
			}
		}
	}
	return nil
}

// copyNames names the annotated copies of files: after the file; where several
// would have one name, after the path below the share, and then with its ending.
func copyNames(paths []string) []string {
	levels := []func(string) string{
		func(p string) string { return annotate.Nama(path.Base(p)) },
		func(p string) string { return annotate.Nama(strings.ReplaceAll(p, "/", " - ")) },
		func(p string) string {
			return annotate.Nama(strings.ReplaceAll(p, "/", " - ") + " " + strings.TrimPrefix(path.Ext(p), ".") + path.Ext(p))
		},
	}
	names := make([]string, len(paths))
	for _, name := range levels {
		taken := map[string]int{}
		for _, p := range paths {
			taken[strings.ToLower(name(p))]++
		}
		for i, p := range paths {
			if n := name(p); names[i] == "" && taken[strings.ToLower(n)] == 1 {
				names[i] = n
			}
		}
	}
	return names
}

// folderName is a name that every file system takes for a folder.
func folderName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return ' '
		}
		return r
	}, name)
	return strings.TrimRight(strings.Join(strings.Fields(name), " "), ". ")
}
