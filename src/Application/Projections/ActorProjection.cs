using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps the list of actors.</summary>
internal static class ActorProjection
{
    public static Task ApplyAsync(ReadModelWriter writer, string actor, IActorEvent happened) => happened switch
    {
        ActorRegistered registered => PutAsync(writer, actor, registered.Profile),
        ActorProfileChanged changed => PutAsync(writer, actor, changed.Profile),
        ActorEnded ended => writer.ExecuteAsync(
            "UPDATE actors SET last_day = @lastDay, successor = @successor WHERE actor = @actor",
            new { actor, lastDay = (long)ended.LastDay.DayNumber, successor = ended.Successor?.Value }),
        _ => Task.CompletedTask,
    };

    private static Task PutAsync(ReadModelWriter writer, string actor, ActorProfile profile) => writer.ExecuteAsync(
        """
        INSERT INTO actors (actor, name, sort_key, search_name, kind, cvr, gln, area_code)
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
