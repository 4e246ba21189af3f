using System.Collections.Immutable;
using System.Text;
using NetworkHub.Application.Events;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Application.Tests.Events;

/// <summary>Terms that came later than the events that carry them: without them an event reads as before, which the golden files show.</summary>
public sealed class TermsJsonTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    public static TheoryData<IEvent, string, string> Later { get; } = new()
    {
        {
            new AgreementAdopted(
                1,
                new AgreementTerms(
                    new EqualRule(),
                    Day,
                    ResetEveryYears: 4,
                    Indexation: new Indexation(2026, ImmutableSortedDictionary<int, decimal>.Empty.Add(2027, 1.021m)),
                    PartyTime: PartyTimeMethod.ByDay)),
            "partnership.agreement-adopted.v1",
            """
            {"version":1,"terms":{"rule":{"rule":"equal"},"from":"2026-01-01","period":"budgetYear","carryForwardBelow":0,"resetEveryYears":4,"indexation":{"baseYear":2026,"factors":{"2027":1.021}},"partyTime":"byDay"}}
            """
        },
        {
            new BasisEstablished(1, 1, new Basis(Currency.Dkk, ["act_1"], [], 1.021m)),
            "partnership.basis-established.v1",
            """{"number":1,"agreementVersion":1,"facts":{"currency":"DKK","parties":["act_1"],"figures":[],"index":1.021}}"""
        },
        {
            new BasisEstablished(1, 1, Basis.OverTime([new BasisSpan(Day, 31, Facts("act_1")), new BasisSpan(Day.AddDays(31), 334, Facts("act_1", "act_2"))])),
            "partnership.basis-established.v1",
            """
            {"number":1,"agreementVersion":1,"facts":{"currency":"DKK","parties":["act_1","act_2"],"figures":[],"spans":[{"from":"2026-01-01","days":31,"facts":{"currency":"DKK","parties":["act_1"],"figures":[]}},{"from":"2026-02-01","days":334,"facts":{"currency":"DKK","parties":["act_1","act_2"],"figures":[]}}]}}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Later))]
    public void Event_WithLaterTerms_IsWrittenAndReadBack(IEvent @event, string name, string text)
    {
        var (encodedName, data) = EventCodec.Encode(@event);

        encodedName.ShouldBe(name);
        Encoding.UTF8.GetString(data.Span).ShouldBe(text);
        Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode(name, data)).Data.Span).ShouldBe(text);
    }

    private static Basis Facts(params string[] parties) => new(Currency.Dkk, parties, []);
}
