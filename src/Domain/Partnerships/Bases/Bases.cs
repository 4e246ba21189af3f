using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Finds what a day's postings are shared by.</summary>
internal static class Bases
{
    /// <summary>The basis for a day's postings, known or new, or why there is none.</summary>
    public static FoundBasis For(PartnershipState state, Agreement agreement, DateOnly day)
    {
        if (state.BasisOfDay.TryGetValue(day, out var known))
        {
            return new FoundBasis(state.Bases[known - 1]);
        }

        return Find(state, agreement, day, () => agreement.Terms.PartyTime == PartyTimeMethod.ByDay
            ? OverTime(state, agreement.Terms, MembershipSpans.Of(state, agreement, new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)), null)
            : OnTheDay(state, agreement.Terms, day));
    }

    /// <summary>
    /// The basis for a true-up of what was shared from one day to another: everybody counts by its days, and figures are those of the
    /// last day. Neither basis nor reason when the agreement was never the one in force.
    /// </summary>
    public static FoundBasis Over(PartnershipState state, Agreement agreement, DateOnly first, DateOnly last)
    {
        var spans = MembershipSpans.Of(state, agreement, first, last);
        var lastDay = agreement.Terms.To is { } to && to < last ? to : last;
        return spans.Count == 0 ? default : Find(state, agreement, lastDay, () => OverTime(state, agreement.Terms, spans, lastDay));
    }

    /// <summary>What the terms' rule uses on a day: its parties, and the figures of its re-set interval.</summary>
    public static BasisResult OnTheDay(PartnershipState state, AgreementTerms terms, DateOnly day) =>
        Gather(state, terms, day, day, [.. state.Parties.Where(time => time.Covers(day)).Select(time => time.Party)]);

    private static FoundBasis Find(PartnershipState state, Agreement agreement, DateOnly day, Func<BasisResult> gather)
    {
        if (agreement.Terms.Indexation?.MissingFor(day.Year) is { } year)
        {
            return new FoundBasis(null, Impossible: new IndexFactorMissing(year));
        }

        var (facts, errors) = gather();
        if (facts is null)
        {
            return new FoundBasis(null, Impossible: new SharingNotPossible(day, [.. errors.Select(fault => fault.At("/date"))]));
        }

        return state.Bases.FindLast(basis => basis.Agreement.Version == agreement.Version && basis.Facts.SameAs(facts)) is { } same
            ? new FoundBasis(same)
            : new FoundBasis(new SharingBasis(state.Bases.Count + 1, agreement, facts), IsNew: true);
    }

    // Figures are those of one day for all spans, or of each span's own first day.
    private static BasisResult OverTime(PartnershipState state, AgreementTerms terms, IReadOnlyList<MembershipSpan> spans, DateOnly? figuresOn)
    {
        var gathered = spans.Select(span => (span.From, span.Days, Result: Gather(state, terms, span.From, figuresOn ?? span.From, span.Parties))).ToList();
        var errors = gathered.SelectMany(span => span.Result.Faults).Distinct().ToList();
        return errors.Count > 0
            ? new BasisResult(null, errors)
            : new BasisResult(Basis.OverTime([.. gathered.Select(span => new BasisSpan(span.From, span.Days, span.Result.Basis!))]), []);
    }

    private static BasisResult Gather(PartnershipState state, AgreementTerms terms, DateOnly day, DateOnly figuresOn, IReadOnlyList<ActorId> parties) =>
        terms.Rule.BasisAt(new SharingContext(
            day,
            [.. parties.Select(party => new SharingParty(party.Value, state.KeyFigures.GetValueOrDefault(party) ?? []))],
            state.Currency,
            terms.FiguresOn(figuresOn),
            terms.Indexation?.ProductFor(figuresOn.Year)));
}

/// <summary>What to share by.</summary>
/// <param name="Basis">The basis; null when there is none.</param>
/// <param name="IsNew">Whether it has to be established first.</param>
/// <param name="Impossible">Why there is none.</param>
internal readonly record struct FoundBasis(SharingBasis? Basis, bool IsNew = false, Rejection? Impossible = null);
