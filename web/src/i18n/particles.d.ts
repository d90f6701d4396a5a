declare const particles: {
    readonly '은/는': readonly ['은', '는'];
    readonly '이/가': readonly ['이', '가'];
    readonly '을/를': readonly ['을', '를'];
    readonly '과/와': readonly ['과', '와'];
    readonly '으로/로': readonly ['으로', '로'];
    readonly '이에요/예요': readonly ['이에요', '예요'];
};
export type Particle = keyof typeof particles;
/** `text` with the particle that agrees with how it is read aloud: 민수가, 지영이, 3은, Tom이. */
export declare function withParticle(text: string, particle: Particle): string;
export declare function particleFor(text: string, particle: Particle): string;
export {};
