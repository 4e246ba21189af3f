using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Demo;

/// <summary>The partnership of Madkulturen with six municipalities on birthday buns in place of a home visit.</summary>
public static class DemoPartnership
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    /// <summary>Its id.</summary>
    public static PartnershipId Id { get; } = DemoId.Of<PartnershipId>("boller");

    /// <summary>The settlement of the first half year, which is paid.</summary>
    public static SettlementId FirstHalfYear { get; } = DemoId.Of<SettlementId>("boller/2026-1");

    /// <summary>The municipalities among the parties, by their short name.</summary>
    public static IReadOnlyDictionary<string, ActorId> Municipalities { get; } = new Dictionary<string, ActorId>(StringComparer.Ordinal)
    {
        ["Ringkøbing-Skjern"] = DemoActors.Area("760"),
        ["Herning"] = DemoActors.Area("657"),
        ["Holstebro"] = DemoActors.Area("661"),
        ["Lemvig"] = DemoActors.Area("665"),
        ["Struer"] = DemoActors.Area("671"),
        ["Varde"] = DemoActors.Area("573"),
    };

    /// <summary>Ringkøbing-Skjern, which leads the pilot and keeps the records.</summary>
    public static ActorId Secretariat => Municipalities["Ringkøbing-Skjern"];

    internal static DemoItem Founding() => Item("founded", new CreatePartnership(
        "Fødselsdagsboller i stedet for hjemmebesøg",
        "Kommunen inviterer årets 75-årige til fødselsdagsboller i stedet for det lovpligtige forebyggende hjemmebesøg. Ringkøbing-Skjern afprøvede det "
        + "i marts 2014 og leder forsøget. ILLUSTRATIVT EKSEMPEL: kilden nævner Madkulturen og Ringkøbing-Skjern; de fem andre kommuner, alle beløb, "
        + "bilag, timer og datoer er opdigtede.",
        Currency.Dkk,
        Secretariat,
        DemoNetwork.Id,
        [new PartyEntry(DemoActors.Madkulturen, Start), .. Municipalities.Values.Select(municipality => new PartyEntry(municipality, Start))]));

    // Madkulturen has no inhabitants, so the half that follows population is the municipalities'.
    internal static DemoItem Agreement() => Item("agreed", new AdoptAgreement(
        new AgreementTerms(
            new MixRule(
            [
                new MixPart(0.5m, new EqualRule()),
                new MixPart(0.5m, new ProportionalRule("population") { Among = [.. Municipalities.Values.Select(municipality => municipality.Value)] }),
            ]),
            Start),
        []));

    /// <summary>The costs from one day to another, in order of date.</summary>
    internal static IEnumerable<DemoItem> Costs(DateOnly from, DateOnly to) =>
        from row in DemoFile.Costs
        where row.Date >= @from && row.Date <= to
        select Item($"cost/{row.Reference}", new PostCost(ToCost(row), Currency.Dkk));

    /// <summary>A cost that is posted by mistake, to be taken back.</summary>
    internal static DemoItem Mistake() =>
        Item("cost/mistake", new PostCost(ToCost(DemoFile.Costs.Single(row => row.Reference == "RS-26-021")), Currency.Dkk));

    internal static DemoItem Item(string name, IPartnershipCommand command) => new($"{Id}/{name}", new StreamId(Id.Value), command);

    private static Cost ToCost(CostRow row) => new(
        Municipalities.GetValueOrDefault(row.Payer, DemoActors.Madkulturen),
        Money.TryParse(row.Amount, Currency.Dkk, out var amount, out _) ? amount.MinorUnits : throw new FormatException(row.Amount),
        row.Date,
        row.Category,
        row.Kind,
        $"{row.Text} (illustrativt)",
        row.Reference);
}
