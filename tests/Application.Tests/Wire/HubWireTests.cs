using System.Text.Json;
using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Application.Wire;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Tests.Wire;

public sealed class HubWireTests
{
    private static readonly StreamId Stream = new("act_0199a1c2-0000-7000-8000-00000000000a");

    public static TheoryData<Type> Commands => [.. TypesOf<ICommand>()];

    public static TheoryData<Type> Rejections => [.. TypesOf<Rejection>()];

    public static TheoryData<Type> Happenings => [.. TypesOf<IEvent>()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_AskedOverTheWire_ArrivesAsItWas(Type type)
    {
        var asked = new CommandRequest(
            Stream,
            (ICommand)Sample.Of(type),
            new Caller("key_1", ActorId.Wrap(Stream.Value), Scopes.Read | Scopes.Settle, IsOperator: true),
            new RequestKey("k-1", new byte[] { 1, 2, 250 }),
            DryRun: true);
        var runner = new EchoRunner(new CommandOutcome.KeyReused());

        await HubWire.ExecuteAsync(runner, HubWire.Encode(asked));

        var arrived = runner.Asked.ShouldNotBeNull();
        arrived.Command.ShouldBeOfType(type);
        Text(arrived).ShouldBe(Text(asked));
        Text(arrived.Command, type).ShouldBe(Text(asked.Command, type));
    }

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task Rejection_AnsweredOverTheWire_ArrivesAsItWas(Type type)
    {
        var rejection = (Rejection)Sample.Of(type);

        var arrived = (await AnswerAsync(new CommandOutcome.Refused(rejection))).ShouldBeOfType<CommandOutcome.Refused>().Rejection;

        arrived.ShouldBeOfType(type);
        (arrived.Code, arrived.Kind, arrived.Text, arrived.Pointer).ShouldBe((rejection.Code, rejection.Kind, rejection.Text, rejection.Pointer));
        arrived.Faults.ShouldBe(rejection.Faults);
        Text(arrived, type).ShouldBe(Text(rejection, type));
    }

    [Theory]
    [MemberData(nameof(Happenings))]
    public async Task Receipt_AnsweredOverTheWire_ArrivesAsItWas(Type type)
    {
        var accepted = new CommandOutcome.Accepted(
            new Receipt(Stream, 7, 40, new byte[] { 9, 8 }),
            [new VersionedEvent(6, (IEvent)Sample.Of(type)), new VersionedEvent(7, (IEvent)Sample.Of(type))],
            [new Warning("/date", "Tjek datoen.")],
            IsReplay: true);

        var arrived = (await AnswerAsync(accepted)).ShouldBeOfType<CommandOutcome.Accepted>();

        arrived.Receipt.ShouldNotBeNull().Hash.ToArray().ShouldBe([9, 8]);
        arrived.Events.Select(item => EventCodec.Encode(item.Event).Data.ToArray())
            .ShouldBe(accepted.Events.Select(item => EventCodec.Encode(item.Event).Data.ToArray()));
        Text(arrived).ShouldBe(Text(accepted));
    }

    [Fact]
    public async Task DryRun_AnsweredOverTheWire_HasNoReceipt() =>
        (await AnswerAsync(new CommandOutcome.Accepted(null, [], []))).ShouldBeOfType<CommandOutcome.Accepted>().Receipt.ShouldBeNull();

    [Fact]
    public async Task OutcomeWithoutContent_AnsweredOverTheWire_ArrivesAsItWas()
    {
        foreach (CommandOutcome outcome in new CommandOutcome[] { new CommandOutcome.KeyReused(), new CommandOutcome.Overloaded(), new CommandOutcome.Unavailable() })
        {
            (await AnswerAsync(outcome)).ShouldBe(outcome);
        }
    }

    [Fact]
    public async Task State_ReadOverTheWire_ArrivesAsItWas()
    {
        var view = new EntityView<ActorState>(ActorState.Initial with { LastDay = new DateOnly(2026, 12, 31) }, new StreamHead(3, new byte[] { 1, 2 }));

        var arrived = HubWire.DecodeView<ActorState>(await HubWire.ReadAsync<ActorState>(new EchoRunner(view: view)));

        Text(arrived).ShouldBe(Text(view));
    }

    [Fact]
    public async Task NoEntity_ReadOverTheWire_IsNull() =>
        HubWire.DecodeView<ActorState>(await HubWire.ReadAsync<ActorState>(new EchoRunner())).ShouldBeNull();

    [Fact]
    public async Task Failure_OfAnyKnownKind_ArrivesAsTheSameException()
    {
        await ShouldArrive<HubOverloadedException>(new HubOverloadedException());
        await ShouldArrive<StoreUnavailableException>(new StoreUnavailableException("down", outcomeUnknown: false));
        (await ShouldArrive<UnreadableEventException>(new UnreadableEventException("Use a newer version."))).Message.ShouldBe("Use a newer version.");

        static async Task<TException> ShouldArrive<TException>(TException thrown)
            where TException : Exception
        {
            var answer = await HubWire.ReadAsync<ActorState>(new EchoRunner(failure: thrown));
            return Should.Throw<TException>(() => HubWire.DecodeView<ActorState>(answer));
        }
    }

    [Fact]
    public async Task Command_OfAnotherVersion_IsAnsweredAsUnavailable()
    {
        var answer = await HubWire.ExecuteAsync(new EchoRunner(), """{"stream":{"value":"x"},"command":{"$type":"Teleport"}}"""u8.ToArray());

        HubWire.DecodeOutcome(answer).ShouldBeOfType<CommandOutcome.Unavailable>();
    }

    [Fact]
    public void Answer_OfAnotherVersion_MeansThatTheOutcomeIsNotKnown()
    {
        HubWire.DecodeOutcome("""{"value":{"$type":"Postponed"}}"""u8.ToArray()).ShouldBeOfType<CommandOutcome.Unavailable>();
        Should.Throw<StoreUnavailableException>(() => HubWire.DecodeView<ActorState>("""{"value":{"surprise":1}}"""u8.ToArray()));
    }

    private static IEnumerable<Type> TypesOf<T>() => typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)));

    private static async Task<CommandOutcome> AnswerAsync(CommandOutcome outcome)
    {
        var request = new CommandRequest(Stream, new EndActor(new DateOnly(2026, 3, 1), null), Caller.Hub);
        return HubWire.DecodeOutcome(await HubWire.ExecuteAsync(new EchoRunner(outcome), HubWire.Encode(request)));
    }

    private static string Text(object? value, Type? type = null) => JsonSerializer.Serialize(value, type ?? value!.GetType(), HubJson.Options);

    private sealed class EchoRunner(CommandOutcome? outcome = null, object? view = null, Exception? failure = null) : IEntityRunner
    {
        public CommandRequest? Asked { get; private set; }

        public bool IsIdle => true;

        public bool IsBlank => false;

        public Task<CommandOutcome> ExecuteAsync(CommandRequest request)
        {
            Asked = request;
            return Task.FromResult(outcome!);
        }

        public Task<EntityView<TState>?> ReadAsync<TState>()
            where TState : class =>
            failure is null ? Task.FromResult((EntityView<TState>?)view) : Task.FromException<EntityView<TState>?>(failure);

        public Task KeepSnapshotAsync() => Task.CompletedTask;
    }
}
