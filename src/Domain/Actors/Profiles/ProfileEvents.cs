namespace NetworkHub.Domain.Actors;

/// <summary>The actor's profile was replaced.</summary>
/// <param name="Profile">The new profile, whole.</param>
public sealed record ActorProfileChanged(ActorProfile Profile) : IActorEvent;
