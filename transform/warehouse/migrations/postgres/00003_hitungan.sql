-- +goose Up
-- What is in force and what is computed from it. A row holds from dari_run until before sampai_run (NULL:
-- still); isi is the hash of its values, so that an unchanged row is left alone.

create table berlaku (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, periode text,
    versi text, bagian text, berkas_id text not null, versi_pembaca text not null, jalur text not null,
    diubah timestamptz, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

-- Of a document exactly one content holds, and it holds once.
create unique index berlaku_dokumen on berlaku (pemda, opd_kode, tahun, jenis,
    coalesce(periode, ''), coalesce(versi, ''), coalesce(bagian, '')) where sampai_run is null;
create unique index berlaku_sekali on berlaku (pemda, opd_kode, tahun, berkas_id) where sampai_run is null;
create index berlaku_berkas on berlaku (pemda, berkas_id, versi_pembaca);

create table sidik (
    pemda text not null, opd_kode text not null, tahun integer not null, sidik text not null, isi text not null,
    dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create unique index sidik_kini on sidik (pemda, opd_kode, tahun) where sampai_run is null;

create table capaian (
    pemda text not null, opd_kode text not null, tahun integer not null, periode text not null,
    tingkat text not null, sasaran text, program text, kegiatan text, sub_kegiatan text, indikator text not null,
    satuan text, arah text not null, agregasi text, dasar text not null, target_teks text, target numeric,
    sumber_target text, realisasi_teks text, realisasi numeric, capaian numeric, terpenuhi boolean,
    capaian_tercetak numeric, predikat text, alasan text, metode text not null, target_berkas_id text,
    target_lembar text, target_sel text, realisasi_berkas_id text, realisasi_lembar text, realisasi_sel text,
    isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index capaian_kini on capaian (pemda, opd_kode, isi) where sampai_run is null;

create table capaian_sasaran (
    pemda text not null, opd_kode text not null, tahun integer not null, periode text not null, sasaran text,
    jumlah_indikator integer not null, jumlah_terukur integer not null, jumlah_pk integer not null,
    jumlah_pk_terukur integer not null, jumlah_tercapai integer not null, capaian numeric, capaian_dibatasi numeric,
    predikat text, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index capaian_sasaran_kini on capaian_sasaran (pemda, opd_kode, isi) where sampai_run is null;

create table capaian_opd (
    pemda text not null, opd_kode text not null, tahun integer not null, periode text not null, sasaran text,
    jumlah_indikator integer not null, jumlah_terukur integer not null, jumlah_pk integer not null,
    jumlah_pk_terukur integer not null, jumlah_tercapai integer not null, capaian numeric, capaian_dibatasi numeric,
    predikat text, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index capaian_opd_kini on capaian_opd (pemda, opd_kode, isi) where sampai_run is null;

create table serapan (
    pemda text not null, opd_kode text not null, tahun integer not null, periode text not null, versi text,
    tingkat text not null, program text, kegiatan text, sub_kegiatan text, kelompok_belanja text,
    pagu numeric(20, 2), realisasi numeric(20, 2), serapan numeric, isi text not null, dari_run bigint not null,
    sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index serapan_kini on serapan (pemda, opd_kode, isi) where sampai_run is null;

create table serapan_sasaran (
    pemda text not null, opd_kode text not null, tahun integer not null, versi text, sasaran text,
    pagu numeric(20, 2), realisasi numeric(20, 2), serapan numeric, proporsi numeric, isi text not null,
    dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index serapan_sasaran_kini on serapan_sasaran (pemda, opd_kode, isi) where sampai_run is null;

create table indikator (
    pemda text not null, opd_kode text not null, tahun integer not null, tingkat text not null, sasaran text,
    indikator text not null, satuan text, arah text, agregasi text, formulasi text, penanggung_jawab text,
    sumber_data text, di_pk boolean not null, di_iku boolean not null, diukur boolean not null, isi text not null,
    dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index indikator_kini on indikator (pemda, opd_kode, isi) where sampai_run is null;

create table kepatuhan (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, versi text,
    periode text, batas_waktu date, status text not null, diterima_pada timestamptz, terlambat_hari integer,
    berkas_id text, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index kepatuhan_kini on kepatuhan (pemda, opd_kode, isi) where sampai_run is null;

create table temuan_silang (
    pemda text not null, opd_kode text not null, tahun integer not null, temuan_id text not null, berkas_id text,
    lembar text, sel text, aturan text not null,
    keparahan text not null check (keparahan in ('GALAT', 'PERINGATAN', 'INFO')),
    pesan text not null, saran text not null, tercetak text, seharusnya text, isi text not null,
    dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index temuan_silang_kini on temuan_silang (pemda, opd_kode, isi) where sampai_run is null;
