package schedules

import (
	"context"
	"errors"
	"path"
	"sort"
	"strings"
	"time"

	"capaian/ingest/source"
	"capaian/transform/warehouse"
)

// list reads what lies in the shared folders.
func (t *tonight) list(ctx context.Context) error {
	files, problems, err := source.List(t.Masuk)
	if err != nil {
		return err
	}
	t.files, t.hasil.TakTerbaca, t.hasil.Berkas = files, problems, len(files)
	t.before, err = t.Gudang.Penampakan(ctx, t.Pemda)
	return err
}

// take archives every file whose state changed since the last night: copied and
// hashed before anything looks into it. Unchanged files are not touched.
func (t *tonight) take(ctx context.Context) error {
	t.after = make(map[string]warehouse.Penampakan, len(t.files))
	for i, f := range t.files {
		if err := ctx.Err(); err != nil {
			return err
		}
		was, known := t.before[f.Path]
		if known && unchanged(was, f) {
			t.after[f.Path] = was
			continue
		}
		t.tell(Kemajuan{"menyalin dan mengarsipkan berkas", i, len(t.files)})
		now, err := t.archive(f)
		if err != nil {
			return err
		}
		t.sighted(now, was)
	}
	t.vanished()
	return nil
}

func unchanged(was warehouse.Penampakan, f source.File) bool {
	return was.Ada && was.Ukuran == f.Size && was.Diubah.Equal(changedAt(f).Time) && (was.SHA256 != "" || f.Size == 0)
}

// changedAt is a file's modification time as the warehouse keeps it, to the
// microsecond.
func changedAt(f source.File) warehouse.Waktu {
	return warehouse.Waktu{Time: f.ModTime.Truncate(time.Microsecond)}
}

// archive takes one file in. A file that is empty or moves under the copy is
// seen without a content, and tried again another night.
func (t *tonight) archive(f source.File) (warehouse.Penampakan, error) {
	p := warehouse.Penampakan{Pemda: t.Pemda, Jalur: f.Path, Diubah: changedAt(f), Ukuran: f.Size, Ada: true}
	share, name, err := source.Locate(t.Masuk, f.Path)
	if err != nil {
		return p, err
	}
	taken, err := t.Arsip.Take(share, name, f)
	switch {
	case errors.Is(err, source.ErrEmpty):
		p.Alasan = "berkas kosong (0 bita)"
	case errors.Is(err, source.ErrMoving):
		p.Alasan = "berkas berubah selama disalin; tampaknya masih ditulis"
	case errors.Is(err, source.ErrUnreadable):
		p.Alasan = warehouse.Teks(err.Error())
	case err != nil:
		return p, err
	default:
		p.SHA256 = warehouse.Teks(taken.SHA256)
	}
	return p, nil
}

func (t *tonight) sighted(now, was warehouse.Penampakan) {
	t.after[now.Jalur] = now
	t.changed = append(t.changed, now)
	if now.SHA256 == "" {
		t.hasil.Tertunda = append(t.hasil.Tertunda, Penolakan{now.Jalur, string(now.Alasan)})
	}
	if now.SHA256 != was.SHA256 {
		t.hasil.Baru++
	}
}

// vanished marks files that are gone. Files below a folder that could not be
// read are not gone.
func (t *tonight) vanished() {
	for jalur, was := range t.before {
		if _, here := t.after[jalur]; here {
			continue
		}
		if !was.Ada || t.unreadable(jalur) {
			t.after[jalur] = was
			continue
		}
		was.Ada = false
		t.after[jalur] = was
		t.changed = append(t.changed, was)
	}
	sort.Slice(t.changed, func(a, b int) bool { return t.changed[a].Jalur < t.changed[b].Jalur })
}

func (t *tonight) unreadable(jalur string) bool {
	for _, p := range t.hasil.TakTerbaca {
		if p.Path == jalur || strings.HasPrefix(jalur, path.Clean(p.Path)+"/") {
			return true
		}
	}
	return false
}
