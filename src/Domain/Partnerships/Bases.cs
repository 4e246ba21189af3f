using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Finds what a day's postings are shared by.</summary>
internal static class Bases
{
    /// <summary>The basis for a day, known or new, or why there is none.</summary>
    public static (SharingBasis? Basis, bool IsNew, Rejection? Impossible) For(PartnershipState state, Agreement agreement, DateOnly day)
    {
        if (state.BasisOfDay.TryGetValue(day, out var known))
        {
            return (state.Bases[known - 1], false, null);
        }

        if (agreement.Terms.Indexation?.MissingFor(day.Year) is { } year)
        {
            return (null, false, new IndexFactorMissing(year));
        }

        var (facts, faults) = agreement.Terms.PartyTime == PartyTimeMethod.ByDay
            ? OverTheYear(state, agreement, day.Year)
            : OnTheDay(state, agreement.Terms, day);
        if (facts is null)
        {
            return (null, false, new SharingNotPossible(day, [.. faults.Select(fault => new FieldFault("/date", fault.Message))]));
        }

        return state.Bases.FindLast(basis => basis.Agreement.Version == agreement.Version && basis.Facts.SameAs(facts)) is { } same
            ? (same, false, null)
            : (new SharingBasis(state.Bases.Count + 1, agreement, facts), true, null);
    }

    /// <summary>What the terms' rule uses on a day: its parties, and the figures of its re-set interval.</summary>
    public static BasisResult OnTheDay(PartnershipState state, AgreementTerms terms, DateOnly day) =>
        Gather(state, terms, day, [.. state.Parties.Where(time => time.Covers(day)).Select(time => time.Party)]);

    private static BasisResult OverTheYear(PartnershipState state, Agreement agreement, int year)
    {
        var spans = MembershipSpans.Of(state, agreement, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var gathered = spans.Select(span => (span.From, span.Days, Result: Gather(state, agreement.Terms, span.From, span.Parties))).ToList();
        var faults = gathered.SelectMany(span => span.Result.Faults).Distinct().ToList();
        return faults.Count > 0
            ? new BasisResult(null, faults)
            : new BasisResult(Basis.OverTime([.. gathered.Select(span => new BasisSpan(span.From, span.Days, span.Result.Basis!))]), []);
    }

    private static BasisResult Gather(PartnershipState state, AgreementTerms terms, DateOnly day, IReadOnlyList<ActorId> parties) => terms.Rule.BasisAt(new SharingContext(
        day,
        [.. parties.Select(party => new SharingParty(party.Value, state.KeyFigures.GetValueOrDefault(party) ?? []))],
        state.Currency,
        terms.FiguresOn(day),
        terms.Indexation?.ProductFor(day.Year)));
}
