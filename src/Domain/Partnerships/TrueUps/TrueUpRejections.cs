using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>No costs are there to be assessed.</summary>
public sealed record NothingToAssess() : Rejection("nothing-to-assess", RejectionKind.Conflict);
