-- +goose Up
-- Facts and findings of documents: immutable, of one content and reader version; urut is the place
-- within the document.

create table target (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, versi text,
    bagian text, periode text not null, sifat text, tingkat text not null, kode text, tujuan text, sasaran text,
    program text, kegiatan text, sub_kegiatan text, indikator text not null, satuan text, arah text,
    target_teks text, operator text,
    target text
        check ((target glob '[0-9]*' or target glob '-[0-9]*') and target glob '*[0-9]'
            and target not glob '*[^-.0-9]*' and target not glob '?*-*' and target not glob '*.*.*'),
    target_atas text
        check ((target_atas glob '[0-9]*' or target_atas glob '-[0-9]*') and target_atas glob '*[0-9]'
            and target_atas not glob '*[^-.0-9]*' and target_atas not glob '?*-*' and target_atas not glob '*.*.*'),
    penanggung_jawab text, lokasi text, berkas_id text not null, lembar text, sel text, versi_pembaca text not null,
    urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index target_berkas on target (pemda, berkas_id, versi_pembaca);

create table realisasi (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, versi text,
    bagian text, periode text not null, sifat text, tingkat text not null, kode text, tujuan text, sasaran text,
    program text, kegiatan text, sub_kegiatan text, indikator text not null, kunci text not null, satuan text, arah text,
    realisasi_teks text,
    realisasi text
        check ((realisasi glob '[0-9]*' or realisasi glob '-[0-9]*') and realisasi glob '*[0-9]'
            and realisasi not glob '*[^-.0-9]*' and realisasi not glob '?*-*' and realisasi not glob '*.*.*'),
    capaian_tercetak text
        check ((capaian_tercetak glob '[0-9]*' or capaian_tercetak glob '-[0-9]*') and capaian_tercetak glob '*[0-9]'
            and capaian_tercetak not glob '*[^-.0-9]*' and capaian_tercetak not glob '?*-*' and capaian_tercetak not glob '*.*.*'),
    penanggung_jawab text, berkas_id text not null, lembar text, sel text, versi_pembaca text not null,
    urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index realisasi_berkas on realisasi (pemda, berkas_id, versi_pembaca);
create index realisasi_kunci on realisasi (pemda, opd_kode, tahun, kunci);

create table anggaran (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, versi text,
    bagian text, periode text not null, sifat text, tingkat text not null, kode text, tujuan text, sasaran text,
    program text, kegiatan text, sub_kegiatan text, rekening text, uraian text, kelompok_belanja text,
    jenis_belanja text, sub_unit text, sumber_dana text, pagu integer, realisasi integer,
    fisik text
        check ((fisik glob '[0-9]*' or fisik glob '-[0-9]*') and fisik glob '*[0-9]'
            and fisik not glob '*[^-.0-9]*' and fisik not glob '?*-*' and fisik not glob '*.*.*'),
    berkas_id text not null, lembar text, sel text, versi_pembaca text not null, urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index anggaran_berkas on anggaran (pemda, berkas_id, versi_pembaca);

create table rpjmd (
    pemda text not null, opd_kode text not null, tahun integer not null, misi text, tujuan text,
    indikator_tujuan text, sasaran text, indikator_sasaran text, tujuan_opd text, sasaran_opd text, strategi text,
    kebijakan text, berkas_id text not null, lembar text, sel text, versi_pembaca text not null,
    urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index rpjmd_berkas on rpjmd (pemda, berkas_id, versi_pembaca);

create table iku (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, versi text,
    bagian text, periode text not null, sifat text, tingkat text not null, kode text, tujuan text, sasaran text,
    program text, kegiatan text, sub_kegiatan text, indikator text not null, satuan text, arah text, agregasi text,
    formulasi text, penanggung_jawab text, sumber_data text, berkas_id text not null, lembar text, sel text,
    versi_pembaca text not null, urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index iku_berkas on iku (pemda, berkas_id, versi_pembaca);

create table dukungan (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, versi text,
    bagian text, periode text not null, sifat text, tingkat text not null, kode text, tujuan text, sasaran text,
    program text, kegiatan text, sub_kegiatan text, berkas_id text not null, lembar text, sel text,
    versi_pembaca text not null, urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index dukungan_berkas on dukungan (pemda, berkas_id, versi_pembaca);

create table catatan (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, versi text,
    bagian text, periode text not null, sifat text, tingkat text not null, kode text, tujuan text, sasaran text,
    program text, kegiatan text, sub_kegiatan text, indikator text, jenis_catatan text not null, teks text not null,
    berkas_id text not null, lembar text, sel text, versi_pembaca text not null, urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index catatan_berkas on catatan (pemda, berkas_id, versi_pembaca);

create table temuan_dokumen (
    pemda text not null, opd_kode text not null, tahun integer not null, temuan_id text not null,
    berkas_id text not null, lembar text, sel text, aturan text not null,
    keparahan text not null check (keparahan in ('GALAT', 'PERINGATAN', 'INFO')),
    pesan text not null, saran text not null, tercetak text, seharusnya text, versi_pembaca text not null,
    urut integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca, urut)
) strict;

create index temuan_dokumen_berkas on temuan_dokumen (pemda, berkas_id, versi_pembaca);

-- When a finding was first raised; it outlives the documents that show it.
create table temuan_pertama (
    pemda text not null, opd_kode text not null, tahun integer not null, temuan_id text not null,
    pertama_pada text not null
        check (pertama_pada like '____-__-__T__:__:__.______Z' and datetime(pertama_pada) is not null),
    primary key (pemda, opd_kode, tahun, temuan_id)
) strict;
