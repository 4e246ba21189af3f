namespace NetworkHub.Domain.Actors;

/// <summary>Replaces the actor's profile.</summary>
/// <param name="Profile">The new profile, whole.</param>
public sealed record ChangeActorProfile(ActorProfile Profile) : IActorCommand;
