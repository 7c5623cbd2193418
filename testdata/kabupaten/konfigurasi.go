package kabupaten

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// tulisKonfigurasi writes opd.yaml and capaian.yaml. Both are small and plain
// enough to be written by hand; names are quoted.
func tulisKonfigurasi(dir string, list []kantor, tahun int) error {
	var b strings.Builder
	b.WriteString("# Daftar OPD contoh; semua berkasnya berisi data contoh.\n")
	for _, o := range list {
		fmt.Fprintf(&b, "- kode: %q\n  nama: %q\n  jenis: %s\n  alias: [", o.Kode, o.Nama, o.Jenis)
		for i, a := range o.Alias {
			if i > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "%q", a)
		}
		fmt.Fprintf(&b, "]\n  surel: [%q]\n  wajib: [%s]\n", o.surel(), strings.Join(wajib, ", "))
	}
	if err := os.WriteFile(filepath.Join(dir, "opd.yaml"), []byte(b.String()), 0o644); err != nil {
		return err
	}
	capaian := fmt.Sprintf(`# Kabupaten contoh; semua angkanya rekaan.
pemda: %s
tahun: %d
folder:
  masuk: masuk
  arsip: arsip
  hasil: hasil
gudang: sqlite:gudang.db
opd: opd.yaml
`, pemda, tahun)
	return os.WriteFile(filepath.Join(dir, "capaian.yaml"), []byte(capaian), 0o644)
}
