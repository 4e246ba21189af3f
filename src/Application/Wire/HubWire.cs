using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Wire;

/// <summary>
/// How a hub that is spread over processes asks and answers: UTF-8 JSON both ways, and an outcome for everything that can go wrong. The
/// asking side encodes and decodes; the side that has the entity answers with its runner.
/// </summary>
public static class HubWire
{
    /// <summary>The command on its way to its entity.</summary>
    /// <param name="request">The command and who asks.</param>
    public static byte[] Encode(CommandRequest request) => JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Options);

    /// <summary>Carries a command out and encodes what became of it.</summary>
    /// <param name="runner">The entity's runner.</param>
    /// <param name="request">What <see cref="Encode"/> made, maybe in a process of another version.</param>
    public static Task<byte[]> ExecuteAsync(IEntityRunner runner, byte[] request) =>
        AnswerAsync(async () => await runner.ExecuteAsync(Read<CommandRequest>(request)));

    /// <summary>Reads the entity and encodes its state.</summary>
    /// <typeparam name="TState">The state type of the entity's kind.</typeparam>
    /// <param name="runner">The entity's runner.</param>
    public static Task<byte[]> ReadAsync<TState>(IEntityRunner runner)
        where TState : class =>
        AnswerAsync(runner.ReadAsync<TState>);

    /// <summary>What became of a command.</summary>
    /// <param name="answer">What <see cref="ExecuteAsync"/> made. One that this version cannot read means that the outcome is not known.</param>
    /// <exception cref="UnreadableEventException">The log holds what the answering side cannot read.</exception>
    public static CommandOutcome DecodeOutcome(byte[] answer)
    {
        try
        {
            return Read<WireAnswer<CommandOutcome>>(answer) switch
            {
                { Failure: WireFailure.Unreadable, Text: var text } => throw new UnreadableEventException(text!),
                { Failure: WireFailure.Overloaded } => new CommandOutcome.Overloaded(),
                { Value: { } outcome } => outcome,
                _ => new CommandOutcome.Unavailable(),
            };
        }
        catch (JsonException)
        {
            return new CommandOutcome.Unavailable();
        }
    }

    /// <summary>The entity's state; null when it has no events.</summary>
    /// <typeparam name="TState">The state type of the entity's kind; another gives null.</typeparam>
    /// <param name="answer">What <see cref="ReadAsync"/> made.</param>
    /// <exception cref="HubOverloadedException">Too much waits for the entity.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be read, or the answer is of a version that this one cannot read.</exception>
    /// <exception cref="UnreadableEventException">The log holds what the answering side cannot read.</exception>
    public static EntityView<TState>? DecodeView<TState>(byte[] answer)
        where TState : class
    {
        try
        {
            return Read<WireAnswer<EntityView<TState>>>(answer) switch
            {
                { Failure: WireFailure.Unreadable, Text: var text } => throw new UnreadableEventException(text!),
                { Failure: WireFailure.Overloaded } => throw new HubOverloadedException(),
                { Failure: WireFailure.Unavailable } => throw new StoreUnavailableException("The silo cannot read the entity.", outcomeUnknown: false),
                { Value: var view } => view,
            };
        }
        catch (JsonException e)
        {
            throw new StoreUnavailableException("The silo's answer is of another version.", outcomeUnknown: false, e);
        }
    }

    private static async Task<byte[]> AnswerAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        try
        {
            return Write(new WireAnswer<T>(await ask()));
        }
        catch (HubOverloadedException)
        {
            return Write(new WireAnswer<T>(null, WireFailure.Overloaded));
        }
        catch (UnreadableEventException e)
        {
            return Write(new WireAnswer<T>(null, WireFailure.Unreadable, e.Message));
        }
        catch (Exception e) when (e is StoreUnavailableException or JsonException)
        {
            return Write(new WireAnswer<T>(null, WireFailure.Unavailable));
        }
    }

    private static byte[] Write<T>(WireAnswer<T> answer)
        where T : class =>
        JsonSerializer.SerializeToUtf8Bytes(answer, WireJson.Options);

    private static T Read<T>(byte[] wire) => JsonSerializer.Deserialize<T>(wire, WireJson.Options)!;
}
