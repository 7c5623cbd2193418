-- +goose Up
-- The same tables as in SQLite; money is numeric in rupiah, a measure numeric, a time timestamptz.

-- A night. It shows from terbit_pada on; a killed one stays 'berjalan' until the next one begins.
create table run (
    pemda text not null, nomor bigint not null, run_id text not null, mulai timestamptz not null,
    selesai timestamptz, terbit_pada timestamptz,
    status text not null check (status in ('berjalan', 'selesai', 'sebagian', 'gagal')),
    berkas_baru integer not null, berkas_dimuat integer not null, berkas_ditolak integer not null,
    jumlah_fakta integer not null, jumlah_temuan integer not null,
    primary key (pemda, nomor)
);

create index run_terbit on run (pemda, nomor) where terbit_pada is not null;

-- What follows holds from dari_run until before sampai_run (NULL: still); isi is the hash of a row's values.
create table opd (
    pemda text not null, opd_kode text not null, opd text not null, jenis text not null, aktif boolean not null,
    isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, isi, dari_run)
);

create unique index opd_kini on opd (pemda, opd_kode) where sampai_run is null;

-- What stood at a path of the share: exactly one open row per path.
create table penampakan (
    pemda text not null, jalur text not null, diubah timestamptz not null, ukuran bigint not null, sha256 text,
    ada boolean not null, alasan text, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, jalur, isi, dari_run)
);

create unique index penampakan_kini on penampakan (pemda, jalur) where sampai_run is null;
create index penampakan_isi on penampakan (pemda, sha256);

-- The outcome of reading one content with one reader version; written last in its transaction.
create table bacaan (
    pemda text not null, sha256 text not null, versi_pembaca text not null, jalur text not null,
    ukuran bigint not null, diterima_pada timestamptz not null, dimuat_pada timestamptz not null,
    dari_run bigint not null,
    primary key (pemda, sha256, versi_pembaca)
);

create table dokumen (
    pemda text not null, opd_kode text not null, tahun integer not null, berkas_id text not null,
    versi_pembaca text not null, sha256 text not null, jenis text, periode text, sifat text, versi text,
    bagian text, nomor text, tanggal_dokumen text,
    status text not null check (status in ('dimuat', 'ditolak', 'dilewati', 'diabaikan')),
    alasan text, sidik text not null, jumlah_fakta integer not null, jumlah_galat integer not null,
    jumlah_peringatan integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca)
);

create index dokumen_isi on dokumen (pemda, sha256, versi_pembaca);
create index dokumen_berkas on dokumen (pemda, berkas_id, versi_pembaca);
