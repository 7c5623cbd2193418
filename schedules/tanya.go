package schedules

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"capaian/ingest"
	"capaian/transform"
)

// ask appends the open questions of the night to the workbook of decisions. The
// workbook belongs to people: while it is open, or was changed since it was
// read, it is left alone until another night. That it could not be written is
// told, and never fails a night.
func (t *tonight) ask(ctx context.Context) error {
	if t.Buku.Baca == nil {
		return nil
	}
	all, err := t.Gudang.Pertanyaan(ctx, t.Pemda)
	if err != nil {
		return err
	}
	p := &ingest.Penanya{Master: t.master, Kunci: transform.KunciPertanyaan}
	open := map[string]bool{}
	for _, q := range all {
		row := ingest.PertanyaanKeputusan{Jenis: q.Jenis, Isi: transform.IsiPertanyaan(q.Pertanyaan)}
		if q.SampaiRun != 0 {
			p.Usang = append(p.Usang, row)
			continue
		}
		p.Terbuka = append(p.Terbuka, row)
		open[transform.KunciPertanyaan(row.Jenis, row.Isi)] = true
	}
	t.kabar.Pertanyaan = len(open)
	if t.Buku.Tanya != "" && t.kabar.Lama == "" {
		t.kabar.Ditanyakan, t.kabar.Tunda = t.write(p)
	}
	return nil
}

// write puts the questions into the workbook, and says why it could not.
func (t *tonight) write(p *ingest.Penanya) (n int, tunda string) {
	path := t.Buku.Tanya
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	old, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && len(p.Terbuka) == 0:
		return 0, ""
	case errors.Is(err, fs.ErrNotExist):
		return 0, "berkasnya belum ada; capaian init menulisnya"
	case err != nil:
		return 0, "berkasnya tidak dapat dibaca"
	}
	data, n, err := p.Tulis(old, t.Buka)
	if err != nil {
		return 0, err.Error()
	}
	if data == nil {
		return 0, ""
	}
	if tunda = t.busy(path); tunda != "" {
		return 0, tunda
	}
	if err := ganti(path, data, func() string { return t.busy(path) }); err != nil {
		return 0, err.Error()
	}
	return n, ""
}

// busy says why the workbook may not be replaced now, "" where it may.
func (t *tonight) busy(path string) string {
	dir, name := filepath.Split(path)
	short := name
	if r := []rune(name); len(r) > 8 { // Excel drops two letters of a long name for its mark
		short = string(r[2:])
	}
	for _, lock := range []string{"~$" + name, "~$" + short, ".~lock." + name + "#"} {
		if _, err := os.Lstat(filepath.Join(dir, lock)); err == nil {
			return "berkasnya sedang dibuka (" + lock + ")"
		}
	}
	if sidikBerkas(path) != t.cetakan {
		return "berkasnya berubah sejak dibaca malam ini"
	}
	return ""
}

// sidikBerkas is the fingerprint of a file as it stands, "" where it cannot be
// read.
func sidikBerkas(path string) string {
	if path == "" {
		return ""
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// ganti replaces a file at once, keeping its mode; whoever reads it sees the old
// or the new one. A last look may still say no.
func ganti(path string, data []byte, lagi func() string) (err error) {
	info, err := os.Stat(path)
	if err != nil {
		return errors.New("berkasnya tidak dapat dibaca")
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".keputusan-*.tmp")
	if err != nil {
		return errors.New("foldernya tidak dapat ditulisi")
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	_, werr := tmp.Write(data)
	if err := errors.Join(werr, tmp.Chmod(info.Mode().Perm()), tmp.Sync(), tmp.Close()); err != nil {
		return errors.New("berkasnya tidak dapat ditulis")
	}
	if why := lagi(); why != "" {
		return errors.New(why)
	}
	if os.Rename(tmp.Name(), path) != nil {
		return errors.New("berkasnya tidak dapat diganti")
	}
	return nil
}

func tiada(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// alasanTakTerbaca says in an office's words why a file could not be read.
func alasanTakTerbaca(err error) string {
	var path *fs.PathError
	switch {
	case tiada(err):
		return "tidak ada"
	case errors.As(err, &path):
		return "tidak dapat dibuka"
	}
	return "tidak dapat dibaca (" + err.Error() + ")"
}
