package kabupaten

import (
	"fmt"
	"strings"
)

// kantor is one line of the master list, with the bank its documents draw on.
type kantor struct {
	Kode, Nama, Jenis string
	Alias             []string
	pendek            string // as in file names: "Kec. Ajung"
	bank              bank
}

// namaKecamatan are the 31 kecamatan of Kabupaten Jember.
var namaKecamatan = []string{
	"Ajung", "Ambulu", "Arjasa", "Balung", "Bangsalsari", "Gumukmas", "Jelbuk", "Jenggawah", "Jombang", "Kalisat", "Kaliwates",
	"Kencong", "Ledokombo", "Mayang", "Mumbulsari", "Pakusari", "Panti", "Patrang", "Puger", "Rambipuji", "Semboro", "Silo",
	"Sukorambi", "Sukowono", "Sumberbaru", "Sumberjambe", "Sumbersari", "Tanggul", "Tempurejo", "Umbulsari", "Wuluhan",
}

// wajib is what every OPD is expected to send.
var wajib = []string{"RENSTRA", "RKT", "PK", "PK/perubahan", "IKU", "DPA", "REALISASI_KINERJA", "REALISASI_ANGGARAN"}

// daftarOPD is the master list: the kecamatan, then six dinas.
func daftarOPD() []kantor {
	var list []kantor
	for i, nama := range namaKecamatan {
		list = append(list, kantor{
			Kode: fmt.Sprintf("7.01.0.00.0.00.%02d.0000", i+1), Nama: "Kecamatan " + nama, Jenis: "kecamatan",
			Alias: []string{"Kec. " + nama, "Kantor Kecamatan " + nama}, pendek: "Kec. " + nama, bank: bankKecamatan(nama),
		})
	}
	dinas := func(kode, nama, pendek string, b bank) {
		list = append(list, kantor{Kode: kode, Nama: nama, Jenis: "dinas", Alias: []string{pendek}, pendek: pendek, bank: b})
	}
	dinas("1.01.0.00.0.00.01.0000", "Dinas Pendidikan", "Dispendik", bankPendidikan())
	dinas("1.02.0.00.0.00.01.0000", "Dinas Kesehatan", "Dinkes", bankKesehatan())
	dinas("1.03.0.00.0.00.01.0000", "Dinas Pekerjaan Umum dan Penataan Ruang", "DPUPR", bankPekerjaanUmum())
	dinas("1.06.0.00.0.00.01.0000", "Dinas Sosial", "Dinsos", bankSosial())
	dinas("2.11.0.00.0.00.01.0000", "Dinas Lingkungan Hidup", "DLH", bankLingkungan())
	dinas("2.12.0.00.0.00.01.0000", "Dinas Kependudukan dan Pencatatan Sipil", "Dispendukcapil", bankKependudukan())
	return list
}

// wilayah is what stands after "Kecamatan" or "Dinas".
func (o kantor) wilayah() string {
	_, nama, _ := strings.Cut(o.Nama, " ")
	return nama
}

func (o kantor) jabatan() string {
	if o.Jenis == "kecamatan" {
		return "Camat " + o.wilayah()
	}
	return "Kepala " + o.Nama
}

// alamat is the address line of the letterhead, invented like the figures.
func (o kantor) alamat() string {
	if o.Jenis == "kecamatan" {
		return "Jl. Raya " + o.wilayah() + " Nomor 1 Telp. (0331) 000000 " + o.wilayah() + " Jember"
	}
	return "Jl. Contoh Nomor 1 Telp. (0331) 000000 Jember"
}

// surel is an address under a domain that can never be reached.
func (o kantor) surel() string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(o.pendek), ". ", "."), " ", "-") + "@jember.example"
}

// kodeRekening is the code printed above a programme of the Renstra, in the
// style of the accounts that were in force until 2020.
func (o kantor) kodeRekening(program int) string {
	bidang := o.Kode[:4]
	if o.Jenis == "kecamatan" {
		bidang = "1.20"
	}
	return fmt.Sprintf("%s.%s.%s.%02d", bidang, bidang, o.Kode[len(o.Kode)-7:len(o.Kode)-5], program)
}
