using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Grains.Interfaces;

/// <summary>A partnership; its key is the text of the <see cref="PartnershipId"/>.</summary>
[Alias("networkhub.partnership")]
public interface IPartnershipGrain : IEntityGrain<IPartnershipCommand, PartnershipState>;
