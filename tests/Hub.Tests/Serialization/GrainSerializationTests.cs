using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Grains.Interfaces.Serialization;
using NetworkHub.Sharing.Messages;
using Orleans.Serialization;
using StreamId = NetworkHub.Application.Store.StreamId;

namespace NetworkHub.Hub.Tests.Serialization;

/// <summary>What is asked and answered between processes, through Orleans' own serialiser as a silo and a client have it.</summary>
public sealed class GrainSerializationTests : IDisposable
{
    private static readonly StreamId Stream = new("act_0199a1c2-0000-7000-8000-00000000000a");

    private readonly ServiceProvider services = new ServiceCollection().AddGrainSerialization().BuildServiceProvider();

    public static TheoryData<Type> Commands => [.. TypesOf<ICommand>()];

    public static TheoryData<Type> Rejections => [.. TypesOf<Rejection>()];

    public static TheoryData<Type> Happenings => [.. TypesOf<IEvent>()];

    private Serializer Serializer => services.GetRequiredService<Serializer>();

    public void Dispose() => services.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_SentToAnotherProcess_ArrivesAsItWas(Type type)
    {
        var command = (ICommand)Sample.Of(type);

        var arrived = command switch
        {
            IPartnershipCommand partnership => Sent(partnership),
            INetworkCommand network => Sent(network),
            _ => Sent((IActorCommand)command),
        };

        arrived.ShouldBeOfType(type);
        Text(arrived, type).ShouldBe(Text(command, type));

        ICommand? Sent<TCommand>(TCommand asked)
            where TCommand : class, ICommand
        {
            var caller = new Caller("key_1", ActorId.Wrap(Stream.Value), Rights.Read | Rights.Settle, IsOperator: true);
            var request = new EntityRequest<TCommand>(asked, caller, new RequestKey("k-1", new byte[] { 1, 2, 250 }), DryRun: true, ExpectedVersion: 7);
            var got = Through(request);
            (got.Caller, got.Key!.Key, got.DryRun, got.ExpectedVersion).ShouldBe((caller, "k-1", true, 7));
            got.Key.RequestHash.ToArray().ShouldBe([1, 2, 250]);
            return got.Command;
        }
    }

    [Theory]
    [MemberData(nameof(Rejections))]
    public void Rejection_Answered_ArrivesAsItWas(Type type)
    {
        var rejection = (Rejection)Sample.Of(type);

        var arrived = Through(new CommandOutcome.Refused(rejection)).ShouldBeOfType<CommandOutcome.Refused>().Rejection;

        arrived.ShouldBeOfType(type);
        (arrived.Code, arrived.Kind, arrived.Pointer).ShouldBe((rejection.Code, rejection.Kind, rejection.Pointer));
        arrived.ToMessage().ShouldBe(rejection.ToMessage());
        arrived.Errors.ShouldBe(rejection.Errors);
        Text(arrived, type).ShouldBe(Text(rejection, type));
    }

    [Theory]
    [MemberData(nameof(Happenings))]
    public void Receipt_Answered_ArrivesAsItWas(Type type)
    {
        var accepted = new CommandOutcome.Accepted(
            new Receipt(Stream, 7, 40, new byte[] { 9, 8 }),
            [new VersionedEvent(6, (IEvent)Sample.Of(type)), new VersionedEvent(7, (IEvent)Sample.Of(type))],
            [new Warning("/date", Message.Of("cvr-check-digit", Argument.Text("cvr", "12345678")))],
            IsReplay: true);

        var arrived = Through(accepted).ShouldBeOfType<CommandOutcome.Accepted>();

        arrived.Receipt.ShouldNotBeNull().Hash.ToArray().ShouldBe([9, 8]);
        arrived.Events.Select(item => EventCodec.Encode(item.Event).Data.ToArray())
            .ShouldBe(accepted.Events.Select(item => EventCodec.Encode(item.Event).Data.ToArray()));
        Text(arrived).ShouldBe(Text(accepted));
    }

    [Fact]
    public void OutcomeWithoutContent_Answered_ArrivesAsItWas()
    {
        Through(new CommandOutcome.Accepted(null, [], [])).ShouldBeOfType<CommandOutcome.Accepted>().Receipt.ShouldBeNull();
        foreach (CommandOutcome outcome in new CommandOutcome[] { new CommandOutcome.KeyReused(), new CommandOutcome.Overloaded(), new CommandOutcome.Unavailable() })
        {
            Through(outcome).ShouldBe(outcome);
        }
    }

    [Fact]
    public void State_Answered_ArrivesAsItWas()
    {
        var view = new EntityView<ActorState>(ActorState.Initial with { LastDay = new DateOnly(2026, 12, 31) }, new StreamHead(3, new byte[] { 1, 2 }));

        Text(Through(new Answer<EntityView<ActorState>>(view)).Value).ShouldBe(Text(view));
        Through(new Answer<EntityView<ActorState>>(null)).ShouldBe(new Answer<EntityView<ActorState>>(null));
        var unreadable = new Answer<EntityView<ActorState>>(null, AnswerFailure.Unreadable, "Use a newer version.");
        Through(unreadable).ShouldBe(unreadable);
    }

    [Theory]
    [InlineData("EndActor", "EndWorld")]
    [InlineData("lastDay", "lastDaz")]
    public void Command_OfANewerVersion_IsARequestThatCannotBeUnderstood(string known, string unknown)
    {
        var sent = Serializer.SerializeToArray(new EntityRequest<IActorCommand>(new EndActor(new DateOnly(2026, 3, 1), null), Caller.Hub));

        var arrived = Serializer.Deserialize<EntityRequest<IActorCommand>>(With(sent, known, unknown));

        arrived.ShouldBe(new EntityRequest<IActorCommand>(null, null));
    }

    [Fact]
    public void State_OfANewerVersion_PassesOverWhatItDoesNotKnow()
    {
        var json = JsonSerializer.Serialize(ActorState.Initial with { LastDay = new DateOnly(2026, 12, 31) }, GrainJson.Answers);

        var read = JsonSerializer.Deserialize<ActorState>(json.Insert(1, """
            "colour":"green",
            """), GrainJson.Answers);

        read.ShouldNotBeNull().LastDay.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public void Outcome_OfANewerVersion_IsAJsonError()
    {
        var sent = Serializer.SerializeToArray(new Answer<CommandOutcome>(new CommandOutcome.Overloaded()));

        Should.Throw<JsonException>(() => Serializer.Deserialize<Answer<CommandOutcome>>(With(sent, "Overloaded", "Overlooked")));
    }

    private static IEnumerable<Type> TypesOf<T>() => typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)));

    private static byte[] With(byte[] sent, string known, string other)
    {
        var at = sent.AsSpan().IndexOf(Encoding.UTF8.GetBytes(known));
        at.ShouldBeGreaterThan(0);
        Encoding.UTF8.GetBytes(other).CopyTo(sent.AsSpan(at));
        return sent;
    }

    private T Through<T>(T value)
        where T : class =>
        Serializer.Deserialize<T>(Serializer.SerializeToArray(value)).ShouldNotBeNull();

    private CommandOutcome Through(CommandOutcome outcome) => Through(new Answer<CommandOutcome>(outcome)).Value.ShouldNotBeNull();

    private static string Text(object? value, Type? type = null) => JsonSerializer.Serialize(value, type ?? value!.GetType(), HubJson.Options);
}
