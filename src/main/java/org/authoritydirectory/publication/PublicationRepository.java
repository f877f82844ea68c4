package org.authoritydirectory.publication;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the log. It is written by {@link PublicationService} alone; to change or delete a record is refused here too. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, Long> {

    List<Publication> after(long sequence, int limit) {
        return find("sequence > ?1", Sort.by("sequence"), sequence)
                .page(0, limit)
                .list();
    }

    List<String> leafHashesAfter(long sequence, int limit) {
        return find("select leafHash from Publication where sequence > ?1 order by sequence", sequence)
                .project(String.class)
                .page(0, limit)
                .list();
    }

    /** In one statement, for it is compared: records and head are written in one transaction. */
    LogEnd end() {
        return getEntityManager()
                .createQuery(
                        "select h.sequence, h.linkHash, (select coalesce(max(p.sequence), 0L) from Publication p) from Head h",
                        LogEnd.class)
                .getSingleResult();
    }

    List<Publication> versions(String authority) {
        return list("authority = ?1", Sort.by("version"), authority);
    }

    Optional<Publication> version(String authority, int version) {
        return find("authority = ?1 and version = ?2", authority, version).firstResultOptional();
    }

    Optional<Publication> current(String authority) {
        return find("authority = ?1", Sort.descending("version"), authority).firstResultOptional();
    }

    /** The last records of the authorities of a State, whose code begins their ids. */
    List<Publication> currentOf(String state) {
        return list(
                "from Publication last where last.authority like ?1 and last.version = (select max(p.version)"
                        + " from Publication p where p.authority = last.authority) order by last.authority",
                state + "-%");
    }

    /** The last records of the authorities behind an id. */
    List<Publication> currentAfter(String authority, int limit) {
        return find(
                        "from Publication last where last.authority > ?1 and last.version = (select max(p.version)"
                                + " from Publication p where p.authority = last.authority) order by last.authority",
                        authority)
                .page(0, limit)
                .list();
    }

    Optional<Publication> asOf(String authority, Instant instant) {
        return find("authority = ?1 and at <= ?2", Sort.descending("version"), authority, instant)
                .firstResultOptional();
    }

    int currentVersion(String authority) {
        PanacheQuery<Integer> newest = find("select max(version) from Publication where authority = ?1", authority)
                .project(Integer.class);
        return newest.firstResultOptional().orElse(0);
    }

    long sequenceAt(Instant instant) {
        // Times never fall along the log, so the last record up to an instant is also the one with the highest number.
        return find("at <= ?1", Sort.descending("at", "sequence"), instant)
                .firstResultOptional()
                .map(Publication::sequence)
                .orElse(0L);
    }

    @Override
    public void delete(Publication publication) {
        throw appendOnly();
    }

    @Override
    public boolean deleteById(Long sequence) {
        throw appendOnly();
    }

    @Override
    public long deleteAll() {
        throw appendOnly();
    }

    @Override
    public long delete(String query, Object... parameters) {
        throw appendOnly();
    }

    @Override
    public int update(String query, Object... parameters) {
        throw appendOnly();
    }

    private static UnsupportedOperationException appendOnly() {
        return new UnsupportedOperationException("The publication log is append-only");
    }
}
