using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Demo;

/// <summary>The actors of the demo: the municipalities and regions of Denmark, and Madkulturen.</summary>
public static class DemoActors
{
    private const string Source = "Danmarks Statistik";

    private static readonly DateOnly Merger = new(2027, 1, 1);

    /// <summary>Madkulturen, the institution that had the idea of the birthday buns.</summary>
    public static ActorId Madkulturen { get; } = DemoId.Of<ActorId>("madkulturen");

    /// <summary>Region Østdanmark, which two regions become on 1 January 2027.</summary>
    public static ActorId Østdanmark { get; } = DemoId.Of<ActorId>("Region Østdanmark");

    /// <summary>The actor of a municipality or region.</summary>
    /// <param name="code">Its official code, 3 digits for a municipality and 4 for a region.</param>
    public static ActorId Area(string code) => DemoId.Of<ActorId>(code);

    internal static IEnumerable<DemoItem> Registrations() =>
    [
        // A self-owning institution under the ministry of food: founded and financed by the state, so neither company nor association.
        Register(Madkulturen, new ActorProfile(ActorKind.State, "Madkulturen"), null, []),
        Register(Østdanmark, new ActorProfile(ActorKind.Region, "Region Østdanmark"), Merger, []),
        .. DemoFile.Municipalities.Select(row => Register(
            Area(row.Code),
            new ActorProfile(ActorKind.Municipality, row.OfficialName, row.Cvr, AreaCode: row.Code),
            null,
            [new RecordedKeyFigure("population", row.PopulationDate, row.Population, Source)])),
        .. DemoFile.Regions.Select(row => Register(
            Area(row.Code),
            new ActorProfile(ActorKind.Region, row.Name, row.Cvr, AreaCode: row.Code),
            null,
            [new RecordedKeyFigure("population", row.PopulationDate, row.Population, Source)])),
    ];

    internal static IEnumerable<DemoItem> Mergers() =>
        from row in DemoFile.Regions
        where row.ValidTo is not null
        let actor = Area(row.Code)
        select new DemoItem($"{actor}/ends", new StreamId(actor.Value), new EndActor(row.ValidTo!.Value, DemoId.Of<ActorId>(row.Successor)));

    private static DemoItem Register(ActorId id, ActorProfile profile, DateOnly? validFrom, IReadOnlyList<RecordedKeyFigure> figures) =>
        new(id.Value, new StreamId(id.Value), new RegisterActor(profile, validFrom, figures));
}
