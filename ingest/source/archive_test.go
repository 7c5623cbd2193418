package source

import (
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// Hashes as sha256sum prints them.
const (
	shaABC   = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" // "abc"
	shaEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
)

func archive(t *testing.T) *Archive {
	t.Helper()
	a, err := OpenArchive(filepath.Join(t.TempDir(), "arsip"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// stored lists what lies in the archive.
func stored(t *testing.T, a *Archive) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := fs.WalkDir(os.DirFS(a.dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(a.dir, name))
		all[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func wantStored(t *testing.T, a *Archive, want map[string]string) {
	t.Helper()
	if got := stored(t, a); !maps.Equal(got, want) {
		t.Errorf("archive = %q, want %q", got, want)
	}
}

func TestTakeKeepsByContent(t *testing.T) {
	a := archive(t)
	share := fstest.MapFS{"PK.xlsx": file("abc"), "salinan/PK (2).xlsx": file("abc")}
	for i, name := range []string{"PK.xlsx", "salinan/PK (2).xlsx"} {
		got, err := a.Take(share, name, File{name, 3, monday})
		if want := (Taken{shaABC, 3, i == 0}); err != nil || got != want {
			t.Errorf("Take(%s) = %+v, %v, want %+v", name, got, err, want)
		}
	}
	wantStored(t, a, map[string]string{"ba/" + shaABC[2:]: "abc"})

	f, err := a.Open(shaABC)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if data, err := io.ReadAll(f); err != nil || string(data) != "abc" {
		t.Errorf("Open gives %q, %v", data, err)
	}
	if want := filepath.Join(a.dir, "ba", shaABC[2:]); a.Path(shaABC) != want {
		t.Errorf("Path = %s, want %s", a.Path(shaABC), want)
	}
	for _, name := range []string{shaABC, "ba/" + shaABC[2:]} {
		if data, err := fs.ReadFile(a.FS(), name); err != nil || string(data) != "abc" {
			t.Errorf("FS: %s gives %q, %v", name, data, err)
		}
	}
}

func TestArchiveRefusesWhatIsNoHash(t *testing.T) {
	a := archive(t)
	for _, sha := range []string{"", "ab", "../../etc/passwd", strings.ToUpper(shaABC), strings.Repeat("z", 64)} {
		if _, err := a.Open(sha); !errors.Is(err, fs.ErrInvalid) || a.Path(sha) != "" {
			t.Errorf("Open(%q): %v, Path %q", sha, err, a.Path(sha))
		}
	}
	if _, err := a.Open(shaABC); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Open of what was never kept: %v", err)
	}
}

func TestTakeEmpty(t *testing.T) {
	a := archive(t)
	got, err := a.Take(fstest.MapFS{"PK.xlsx": file("")}, "PK.xlsx", File{"PK.xlsx", 0, monday})
	if !errors.Is(err, ErrEmpty) || got.SHA256 != shaEmpty || got.New {
		t.Errorf("got %+v, %v", got, err)
	}
	wantStored(t, a, map[string]string{})
}

func TestOpenArchiveRemovesUnfinishedCopies(t *testing.T) {
	a := archive(t)
	share := fstest.MapFS{"PK.xlsx": file("abc")}
	if _, err := a.Take(share, "PK.xlsx", File{"PK.xlsx", 3, monday}); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{unfinished + "123": "ab", "catatan.txt": "milik kantor"} {
		if err := os.WriteFile(filepath.Join(a.dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	again, err := OpenArchive(a.dir)
	if err != nil {
		t.Fatal(err)
	}
	wantStored(t, again, map[string]string{"ba/" + shaABC[2:]: "abc", "catatan.txt": "milik kantor"})
	if got, err := again.Take(share, "PK.xlsx", File{"PK.xlsx", 3, monday}); err != nil || got.New {
		t.Errorf("taken again: %+v, %v", got, err)
	}
}

// A second process that opens the archive takes the first one's copy away.
func TestTakeSurvivesAnotherProcessCleaningUp(t *testing.T) {
	a := archive(t)
	share := &watched{MapFS: fstest.MapFS{"PK.xlsx": file("abc")}}
	share.reading = func() {
		if _, err := OpenArchive(a.dir); err != nil {
			t.Error(err)
		}
		if len(stored(t, a)) != 0 {
			t.Error("the copy under way was not removed: the test proves nothing")
		}
	}
	got, err := a.Take(share, "PK.xlsx", File{"PK.xlsx", 3, monday})
	if err != nil || got != (Taken{shaABC, 3, true}) {
		t.Errorf("got %+v, %v", got, err)
	}
	wantStored(t, a, map[string]string{"ba/" + shaABC[2:]: "abc"})
}

// An archived file that lost bytes is replaced by the whole one.
func TestTakeMendsCutArchiveFile(t *testing.T) {
	a := archive(t)
	share := fstest.MapFS{"PK.xlsx": file("abc")}
	listed := File{"PK.xlsx", 3, monday}
	if _, err := a.Take(share, "PK.xlsx", listed); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(a.Path(shaABC), 1); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Take(share, "PK.xlsx", listed); err != nil {
		t.Fatal(err)
	}
	wantStored(t, a, map[string]string{"ba/" + shaABC[2:]: "abc"})
}

// Originals in the share stay as they are: content, time, mode and names.
func TestShareIsNeverChanged(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"PK.xlsx": "abc", "kosong.xlsx": "", "~$PK.xlsx": "kunci", "x.tmp": "sisa"} {
		full := filepath.Join(dir, name)
		if err := os.WriteFile(full, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(full, monday, monday); err != nil {
			t.Fatal(err)
		}
	}
	photograph := func() map[string]string {
		all := make(map[string]string)
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			info, err := e.Info()
			if err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			all[e.Name()] = info.Mode().String() + info.ModTime().UTC().String() + string(data)
		}
		return all
	}
	before := photograph()
	roots := []Root{{"masuk", os.DirFS(dir)}}
	files, _, err := List(roots)
	if err != nil || len(files) != 2 {
		t.Fatalf("files %v, err %v", files, err)
	}
	a := archive(t)
	for _, f := range files {
		if _, err := a.Take(roots[0].FS, f.Path, f); err != nil && !errors.Is(err, ErrEmpty) {
			t.Error(err)
		}
	}
	if after := photograph(); !maps.Equal(before, after) {
		t.Errorf("share was %q, is %q", before, after)
	}
}
