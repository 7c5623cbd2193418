package source

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var monday = time.Date(2021, 2, 8, 16, 30, 0, 0, time.UTC)

func file(content string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(content), ModTime: monday, Mode: 0o644}
}

func paths(files []File) []string {
	var all []string
	for _, f := range files {
		all = append(all, f.Path)
	}
	return all
}

func TestListLeavesOutWhatIsNoDocument(t *testing.T) {
	share := fstest.MapFS{}
	for _, name := range []string{
		"31 Kecamatan Wuluhan/PK 2020.xlsx", "01 Kecamatan Ajung/Renstra.xlsx", "LRA Des 2020.XLSX", "a~b.xlsx", "surat.docx", "tanpa akhiran",
		// none of these
		"01 Kecamatan Ajung/~$Renstra.xlsx", ".~lock.Renstra.xlsx#", "~WRL0001.tmp", "unduh.xlsx.crdownload", "unduh.xlsx.part", "UNDUH.PARTIAL", "x.TMP",
		".sembunyi/PK.xlsx", ".DS_Store", "Thumbs.db", "01 Kecamatan Ajung/desktop.ini", "$RECYCLE.BIN/S-1-5/$R1.xlsx", "#recycle/PK.xlsx", "dpa/@eaDir/PK.xlsx",
	} {
		share[name] = file("isi")
	}
	files, problems, err := List([]Root{{Name: "masuk", FS: share}})
	if err != nil || len(problems) != 0 {
		t.Fatalf("problems %v, err %v", problems, err)
	}
	want := []string{"01 Kecamatan Ajung/Renstra.xlsx", "31 Kecamatan Wuluhan/PK 2020.xlsx", "LRA Des 2020.XLSX", "a~b.xlsx", "surat.docx", "tanpa akhiran"}
	if got := paths(files); !reflect.DeepEqual(got, want) {
		t.Errorf("paths = %q\nwant    %q", got, want)
	}
	if f := files[0]; f.Size != 3 || !f.ModTime.Equal(monday) {
		t.Errorf("file = %+v", f)
	}
}

func TestListSeveralRoots(t *testing.T) {
	a, b := fstest.MapFS{"x/PK.xlsx": file("a")}, fstest.MapFS{"PK.xlsx": file("bb")}
	roots := []Root{{"selatan", a}, {"barat", b}}
	files, _, err := List(roots)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := paths(files), []string{"barat/PK.xlsx", "selatan/x/PK.xlsx"}; !reflect.DeepEqual(got, want) {
		t.Errorf("paths = %q, want %q", got, want)
	}
	for p, want := range map[string]string{"barat/PK.xlsx": "bb", "selatan/x/PK.xlsx": "a"} {
		root, name, err := Locate(roots, p)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := fs.ReadFile(root, name); err != nil || string(got) != want {
			t.Errorf("%s = %q, %v", p, got, err)
		}
	}
	if root, name, err := Locate(roots[:1], "x/PK.xlsx"); err != nil || name != "x/PK.xlsx" || root == nil {
		t.Errorf("one root: %q, %v", name, err)
	}
	if _, _, err := Locate(roots, "timur/PK.xlsx"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("unknown root: %v", err)
	}
	for _, names := range [][2]string{{"masuk", "masuk"}, {"", "masuk"}, {"a/b", "masuk"}} {
		if _, _, err := List([]Root{{names[0], a}, {names[1], b}}); err == nil {
			t.Errorf("roots named %q were accepted", names)
		}
	}
}

// closedFolder is a share with one folder nobody may read.
type closedFolder struct {
	fstest.MapFS
	name string
}

func (c closedFolder) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == c.name {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrPermission}
	}
	return c.MapFS.ReadDir(name)
}

func TestUnreadableFolders(t *testing.T) {
	share := fstest.MapFS{"a/PK.xlsx": file("1"), "b/PK.xlsx": file("2"), "c/PK.xlsx": file("3")}
	files, problems, err := List([]Root{{"masuk", closedFolder{share, "b"}}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := paths(files), []string{"a/PK.xlsx", "c/PK.xlsx"}; !reflect.DeepEqual(got, want) {
		t.Errorf("paths = %q, want %q", got, want)
	}
	if want := []Problem{{"b", "tidak ada izin untuk membacanya"}}; !reflect.DeepEqual(problems, want) {
		t.Errorf("problems = %q, want %q", problems, want)
	}
	if _, _, err := List([]Root{{"masuk", closedFolder{share, "."}}}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("unreadable root: %v", err)
	}
	if _, _, err := List([]Root{{"masuk", os.DirFS(filepath.Join(t.TempDir(), "lepas"))}}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing root: %v", err)
	}
	plain := filepath.Join(t.TempDir(), "berkas")
	if err := os.WriteFile(plain, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := List([]Root{{"masuk", os.DirFS(plain)}}); err == nil {
		t.Error("a file was listed as a root")
	}
}

func TestListRealFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs symbolic links and names that are not UTF-8")
	}
	outside, dir := t.TempDir(), t.TempDir()
	for _, name := range []string{filepath.Join(outside, "rahasia.xlsx"), filepath.Join(dir, "PK.xlsx"), filepath.Join(dir, "Renja\xe9.xlsx")} {
		if err := os.WriteFile(name, []byte("isi"), 0o600); err != nil {
			t.Skip("the file system refuses this name")
		}
	}
	for link, to := range map[string]string{"tautan": outside, "tautan.xlsx": filepath.Join(outside, "rahasia.xlsx")} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	files, problems, err := List([]Root{{"masuk", os.DirFS(dir)}})
	if err != nil {
		t.Fatal(err)
	}
	if got := paths(files); !reflect.DeepEqual(got, []string{"PK.xlsx"}) {
		t.Errorf("paths = %q", got)
	}
	var about []string
	for _, p := range problems {
		about = append(about, p.Path)
	}
	if want := []string{"Renja\ufffd.xlsx", "tautan", "tautan.xlsx"}; !reflect.DeepEqual(about, want) {
		t.Errorf("problems = %q, want %q", about, want)
	}
	if !strings.Contains(problems[1].Reason, "tautan simbolik") {
		t.Errorf("reason = %q", problems[1].Reason)
	}
}
