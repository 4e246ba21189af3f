using System.Security.Cryptography;
using System.Text;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Hub.Contract;

/// <summary>A partnership that a test founds and posts to, as its secretariat unless it says otherwise.</summary>
public sealed class TestPartnership(INetworkHub hub, int parties = 3)
{
    public static DateOnly FirstDay { get; } = new(2026, 1, 1);

    public PartnershipId Id { get; } = Ids.New<PartnershipId>();

    public ActorId Secretariat { get; } = Ids.New<ActorId>();

    /// <summary>In ordinal order, as ties between shares break.</summary>
    public IReadOnlyList<ActorId> Parties { get; } =
        [.. Enumerable.Range(0, parties).Select(_ => Ids.New<ActorId>()).OrderBy(party => party.Value, StringComparer.Ordinal)];

    public INetworkHub Hub { get; init; } = hub;

    public StreamId Stream => new(Id.Value);

    public Caller Caller => CallerOf(Secretariat);

    public static Caller CallerOf(ActorId organisation, Rights scopes = Rights.All) => new($"key_of_{organisation.Value}", organisation, scopes);

    public CreatePartnership Founding(string name = "Fødselsdagsboller") =>
        new(name, "", Currency.Dkk, Secretariat, null, [.. Parties.Select(party => new PartyEntry(party, FirstDay))]);

    public static PostCost Cost(ActorId payer, long amount, DateOnly? date = null, string category = "drift", string text = "") =>
        new(new Cost(payer, amount, date ?? FirstDay, category, Text: text), Currency.Dkk);

    public static RequestKey Key(string key, string request = "") => new(key, SHA256.HashData(Encoding.UTF8.GetBytes(request)));

    public Task<CommandOutcome> AskAsync(ICommand command, RequestKey? key = null, Caller? caller = null, bool dryRun = false) =>
        Hub.ExecuteAsync(new CommandRequest(Stream, command, caller ?? Caller, key, dryRun), CancellationToken.None);

    public async Task<CommandOutcome.Accepted> DoAsync(ICommand command, RequestKey? key = null, Caller? caller = null) =>
        (await AskAsync(command, key, caller)).ShouldBeOfType<CommandOutcome.Accepted>();

    public Task<CommandOutcome.Accepted> PostAsync(int payer, long amount, DateOnly? date = null, RequestKey? key = null, string category = "drift") =>
        DoAsync(Cost(Parties[payer], amount, date, category), key);

    /// <summary>Founds it and agrees to share equally.</summary>
    public async Task<TestPartnership> BeginAsync(string name = "Fødselsdagsboller")
    {
        await DoAsync(Founding(name));
        await DoAsync(new AdoptAgreement(new AgreementTerms(new EqualRule(), FirstDay), []));
        return this;
    }

    /// <summary>Proposes a settlement, approves it for everyone concerned and closes it.</summary>
    public async Task<CommandOutcome.Accepted> SettleAsync(DateOnly paidOn)
    {
        var id = Ids.New<SettlementId>();
        var proposed = (SettlementProposed)(await DoAsync(new ProposeSettlement(id))).Events.Single().Event;
        foreach (var party in proposed.Transfers.SelectMany(transfer => new[] { transfer.From, transfer.To }).Distinct())
        {
            await DoAsync(new ApproveSettlement(id, party), caller: CallerOf(party));
        }

        return await DoAsync(new CloseSettlement(id, paidOn, "Bilag 7"));
    }

    public async Task<PartnershipState> StateAsync() =>
        (await Hub.ReadAsync<PartnershipState>(Stream, CancellationToken.None)).ShouldNotBeNull().State;
}
