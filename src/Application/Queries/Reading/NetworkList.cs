using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Domain.Networks;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Reads networks.</summary>
internal sealed class NetworkList(ReadModels models)
{
    private readonly NamedList<NoFilter, Row, NetworkLine> list = new(
        models,
        "networks",
        NetworkProjection.Networks,
        "network",
        "members AS Members",
        row => new NetworkLine(new NetworkId(row.Id), row.Name, (int)row.Members));

    public Task<Page<NetworkLine>> ReadAsync(ReadScope readScope, PageRequest page, CancellationToken cancellationToken) =>
        list.ReadAsync(new NoFilter(), page, (where, _) => where.Seen(readScope, $"{NetworkProjection.Networks}.network"), cancellationToken);

    private sealed record NoFilter;

    private sealed class Row : NamedRow
    {
        public long Members { get; set; }
    }
}
