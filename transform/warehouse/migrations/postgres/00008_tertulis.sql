-- +goose Up
-- What a document writes about its own figures, and in which cell: whether it is right only the documents in force
-- together can say.

alter table realisasi add column capaian_teks text;
alter table realisasi add column capaian_sel text;
alter table realisasi add column predikat_teks text;
alter table realisasi add column predikat_sel text;
alter table anggaran add column serapan_teks text;
alter table anggaran add column serapan_sel text;
