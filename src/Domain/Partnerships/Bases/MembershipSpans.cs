using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Following days with the same parties.</summary>
/// <param name="From">The first day.</param>
/// <param name="Days">How many of them an agreement is in force.</param>
/// <param name="Parties">Those who are parties.</param>
internal sealed record MembershipSpan(DateOnly From, int Days, IReadOnlyList<ActorId> Parties);

/// <summary>Divides time by who takes part.</summary>
internal static class MembershipSpans
{
    /// <summary>The spans, from one day to another, in which the agreement is the one in force and somebody is a party; may be none.</summary>
    public static IReadOnlyList<MembershipSpan> Of(PartnershipState state, Agreement agreement, DateOnly first, DateOnly last)
    {
        var spans = new List<MembershipSpan>();
        var turns = TurnsOf(state).Append(first).Where(day => first <= day && day <= last).Distinct().Order().ToList();
        for (var i = 0; i < turns.Count; i++)
        {
            var days = (i + 1 < turns.Count ? turns[i + 1].DayNumber : last.DayNumber + 1) - turns[i].DayNumber;
            var parties = state.Parties.Where(time => time.Covers(turns[i])).Select(time => time.Party).ToList();
            if (parties.Count == 0 || state.AgreementOn(turns[i])?.Version != agreement.Version)
            {
                continue;
            }

            if (spans.Count > 0 && spans[^1].Parties.SequenceEqual(parties))
            {
                spans[^1] = spans[^1] with { Days = spans[^1].Days + days };
            }
            else
            {
                spans.Add(new MembershipSpan(turns[i], days, parties));
            }
        }

        return spans;
    }

    // Every day on which parties, or the agreement in force, may be others than the day before.
    private static IEnumerable<DateOnly> TurnsOf(PartnershipState state) =>
        state.Parties.SelectMany(time => Turns(time.From, time.LastDay)).Concat(state.Agreements.SelectMany(agreement => Turns(agreement.Terms.From, agreement.Terms.To)));

    private static IEnumerable<DateOnly> Turns(DateOnly from, DateOnly? last) =>
        last is { } day && day < DateOnly.MaxValue ? [from, day.AddDays(1)] : [from];
}
