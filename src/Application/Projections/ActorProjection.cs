using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps the list of actors.</summary>
internal sealed class ActorProjection : IProjection
{
    private const string Name = "actors";

    public static ReadModel Model { get; } = new(Name, 1);

    public static string Actors { get; } = Model.Table(Name);

    ReadModel IProjection.Model => Model;

    public IReadOnlyList<ModelTable> Tables { get; } =
    [
        new(
            Name,
            "actor",
            """
            actor TEXT PRIMARY KEY, name TEXT NOT NULL, sort_key TEXT NOT NULL, search_name TEXT NOT NULL, kind TEXT NOT NULL,
            cvr TEXT, gln TEXT, area_code TEXT, last_day BIGINT, successor TEXT
            """,
            "sort_key, actor"),
    ];

    public bool Follows(StreamId stream) => stream.IsOf<ActorId>();

    public IProjectionRun Begin(ReadModelWriter writer) => new Run(writer);

    private sealed class Run(ReadModelWriter writer) : IProjectionRun
    {
        public Task ApplyAsync(StoredEvent stored, IEvent @event) => @event switch
        {
            ActorRegistered registered => PutAsync(stored.Stream.Value, registered.Profile),
            ActorProfileChanged changed => PutAsync(stored.Stream.Value, changed.Profile),
            ActorEnded ended => writer.ExecuteAsync(
                $"UPDATE {writer.Table(Name)} SET last_day = @lastDay, successor = @successor WHERE actor = @actor",
                new { actor = stored.Stream.Value, lastDay = (long)ended.LastDay.DayNumber, successor = ended.Successor?.Value }),
            _ => Task.CompletedTask,
        };

        private Task PutAsync(string actor, ActorProfile profile) => writer.ExecuteAsync(
            $"""
            INSERT INTO {writer.Table(Name)} (actor, name, sort_key, search_name, kind, cvr, gln, area_code)
            VALUES (@actor, @name, @sortKey, @searchName, @kind, @cvr, @gln, @areaCode)
            ON CONFLICT (actor) DO UPDATE SET name = excluded.name, sort_key = excluded.sort_key, search_name = excluded.search_name,
                kind = excluded.kind, cvr = excluded.cvr, gln = excluded.gln, area_code = excluded.area_code
            """,
            new
            {
                actor,
                name = profile.Name,
                sortKey = NameOrder.KeyOf(profile.Name),
                searchName = NameOrder.SearchFormOf(profile.Name),
                kind = profile.Kind.ToString(),
                cvr = profile.Cvr,
                gln = profile.Gln,
                areaCode = profile.AreaCode,
            });
    }
}
